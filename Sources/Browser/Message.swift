package import Literature
package import Screen

/// What happened: a key, a new size, or an effect's answer. Answers of an older generation are dropped.
package enum Message: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// `stubs` of the `documents` are known only from other pages.
  case selectionFinished(DocumentSet, stubs: Int, generation: Int)
  case topicsCounted([TopicCount], generation: Int)
  case rowsLoaded([RecordRow], at: Int, generation: Int)
  case recordLoaded(RecordDetail, purpose: RecordPurpose)
  case pmidUnknown(PMID)
  case linksListed(DocumentSet, generation: Int)
  /// One line for the person.
  case failed(String)
}
