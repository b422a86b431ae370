internal import Foundation
internal import Screen

/// A screen that is compared with a file beside the test, under `Golden/`.
///
/// A file that is missing, or any file while `RECORD_SCREENS` is set, is written, and the test fails
/// once, so that nobody takes a picture for granted that nobody has looked at.
package func checkGolden(
  _ picture: String, _ name: String, file: StaticString = #filePath
) throws {
  let folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Golden")
  let golden = folder.appending(path: name + ".txt")
  let expected = try? String(contentsOf: golden, encoding: .utf8)
  let records = ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil
  if let expected, !records {
    if let difference = PictureDifference(
      expected: expected, actual: picture, record: "RECORD_SCREENS=1 swift test")
    {
      throw GoldenPictureError("\(name) is not as in \(golden.path)\n\(difference)")
    }
    return
  }
  if expected == picture { return }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try picture.write(to: golden, atomically: true, encoding: .utf8)
  throw GoldenPictureError("\(golden.path) was written: look at it, then run the test again")
}

package struct GoldenPictureError: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
