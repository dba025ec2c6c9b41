public import Markup

extension QRCode {
  /// As one drawing, four light modules around it; `title` says where it leads. Dark on light in every theme, as
  /// readers want it.
  public func svg(_ title: String) -> HTML {
    let side = size + 8
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard self[row, column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, self[row, column] { column += 1 }
        path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
      }
    }
    return """
      <svg class="qr" role="img" aria-labelledby="qr-title" xmlns="http://www.w3.org/2000/svg" width="200" height="200" \
      viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges"><title id="qr-title">\(title)</title>\
      <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(HTML(raw: path))" fill="#000"/></svg>
      """
  }
}
