import Markup
import HTTPTypes
import Hummingbird
import WebAssets

/// The stylesheet and the script: their address changes with their content, so browsers keep them for good.
enum AssetRoutes {
  static let all: [SiteRoute] = [
    .get(.stylesheet(hash: WebAssets.stylesheetHash), .everyone) { visit in
      asset(WebAssets.stylesheet, "text/css; charset=utf-8", visit)
    },
    .get(.script(hash: WebAssets.scriptHash), .everyone) { visit in
      asset(WebAssets.script, "text/javascript; charset=utf-8", visit)
    },
  ]

  static func asset(_ text: String, _ type: String, _ visit: Visit) -> Response {
    let bytes = ByteBuffer(string: text)
    var response = Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: bytes))
    Compression.apply(to: &response, visit.request, bytes)
    return response
  }
}
