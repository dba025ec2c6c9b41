import App

await Campanello.runFromArguments()
