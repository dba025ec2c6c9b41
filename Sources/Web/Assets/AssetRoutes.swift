import HTTPTypes
import Hummingbird
import WebAssets

/// The stylesheet and the script: their address changes with their content, so browsers keep them for good.
enum AssetRoutes {
  static let all: [SiteRoute] = [
    .get("/assets/campanello-\(WebAssets.stylesheetHash).css", .everyone) { _ in
      asset(WebAssets.stylesheet, "text/css; charset=utf-8")
    },
    .get("/assets/campanello-\(WebAssets.scriptHash).js", .everyone) { _ in
      asset(WebAssets.script, "text/javascript; charset=utf-8")
    },
  ]

  private static func asset(_ text: String, _ type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
