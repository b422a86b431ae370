package import Literature
package import Screen

/// What happened: a key, a new size, or an effect's answer. Answers of an older generation are dropped.
package enum Message: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// Answers `select` and `listLinks`. `stubs` of the `documents` are known only from other pages.
  case selectionFinished(DocumentSet, stubs: Int, generation: Int)
  case topicsCounted([TopicCount], generation: Int)
  case rowsLoaded([RecordRow], at: Int, generation: Int)
  /// Answers `find`: the row's place in the list, nil when there is none.
  case found(at: Int?, generation: Int)
  case recordLoaded(RecordDetail, purpose: RecordPurpose)
  case sourcesLoaded(RecordDetail, MergedRecord)
  case pmidUnknown(PMID)
  /// One line on work that goes on in the background; nil when it is over.
  case workProgressed(String?)
  /// One line for the person; with the generation of the effect that failed, where it had one.
  case failed(String, generation: Int?)
}
