import Hummingbird

/// The routes below the site's folder, each behind the same edge.
enum SiteRouter {
  static func router(_ environment: WebEnvironment) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Edge(environment: environment))
    let answering = Answering(environment: environment)
    for route in SiteRoutes.all {
      let path = environment.settings.folder + (route.pattern == "/" ? "" : route.pattern)
      router.on(RouterPath(path.isEmpty ? "/" : path), method: route.method) { request, context in
        try await answering.answer(request, context, route)
      }
    }
    return router
  }
}
