import App
import ArgumentParser

Campanello.main()
