import Foundation
import HTTPTypes

extension Route {
  static let fileName = Parameter(name: "name", about: "What the file is called.")

  /// What a form with a file is sent to that asks and changes nothing.
  static func question(
    _ path: String, _ summary: String, parameters: [Parameter],
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .post, path: path, summary: summary, access: .reader, parameters: parameters, body: .upload,
      mediaType: Page.mediaType, answer: answer)
  }

  static func fileForm(
    _ call: Call, title: String, action: StaticString, about: String, more: HTML
  ) -> Page {
    Page(
      title: title,
      content: """
        <form class="panel" method="post" action="\("\(action)")" enctype="multipart/form-data">\(call.formToken)<p>\(about)</p>
        <label>\(call.words("文件", "File")) <input type="file" name="file" required accept=".json"></label>\(more)
        <button>\(call.words("计算", "Work it out"))</button></form>
        """)
  }
}

extension Call {
  /// An uploaded file that is read whole.
  func uploaded() throws -> Data {
    guard let file else { throw Problem.badBody("no file was chosen") }
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    guard size <= ServiceOptions.bodyLimit else { throw Problem.tooLarge(ServiceOptions.bodyLimit) }
    return try Data(contentsOf: file)
  }
}
