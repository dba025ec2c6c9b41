/// How many inputs so many events can bear.
///
/// With few events an input the model happens to fit says nothing of the next customer. The rule of thumb, ten of the
/// rarer outcome for each input, is rough: with the penalty fewer may do, and only unseen rows tell.
/// Source: Peduzzi and others 1996; against taking it for a law, van Smeden and others 2016.
public enum EventsPerInput {
  /// ⌊min(events, others) / `perInput`⌋: 0 where there is nothing to learn from. O(1).
  public static func inputsBorne(events: Int, others: Int, perInput: Int = 10) -> Int {
    precondition(perInput > 0, "At least one event for each input.")
    return max(0, min(events, others)) / perInput
  }
}
