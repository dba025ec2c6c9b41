import Foundation
import Hummingbird
import NIOCore

// A server that does nothing but answer with a file's bytes from memory: what a page's speed is compared with.
// Arguments: the file, the port. Prints the port when it is ready.

guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[2]),
  let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  FileHandle.standardError.write(Data("page-server FILE PORT\n".utf8))
  exit(64)
}
let bytes = ByteBuffer(bytes: data)
let router = Router()
router.get("/") { _, _ in
  Response(
    status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: bytes))
}
let application = Application(
  router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
  onServerRunning: { channel in print(channel.localAddress?.port ?? port) })
try await application.runService()
