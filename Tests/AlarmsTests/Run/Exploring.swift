import Alarms
import Primitives
import Testing
struct Exploring {
  @Test func `print everything`() throws {
    for (name, story) in Story.all {
      print("=====", name)
      for a in try story.alarms() {
        print(a.kind, a.state, a.indicator, a.scale ?? "", a.segment, a.period, a.since, a.scope?.verdict ?? "-", a.scope?.values ?? [], a.segments.map(\.segment), a.context as Any, a.alsoMoved.map(\.what))
        print("   ", a.sentence.it); print("   ", a.sentence.en)
      }
    }
  }
}
