import Foundation
import Testing

/// The service as it is started by hand, asked over loopback.
@Suite struct ServeTests {
  /// Starts the service, asks all paths at once and stops it: its answers and its exit code.
  private static func ask(_ paths: [String], of program: Program) throws -> (
    answers: [String], run: Program.Run
  ) {
    let script = """
      import re, subprocess, sys, urllib.request
      service = subprocess.Popen(
          [sys.argv[1], 'serve', '--port', '0'], stderr=subprocess.PIPE, text=True)
      while True:
          line = service.stderr.readline()
          if not line: sys.exit('it ended')
          found = re.match('listening at (.*)', line)
          if found: break
      for path in sys.argv[2:]:
          with urllib.request.urlopen(found[1] + path, timeout=60) as answer:
              sys.stdout.write(answer.read().decode() + '\\0')
      service.terminate()
      sys.exit(service.wait(timeout=60))
      """
    try program.write(script, to: "ask.py")
    let quoted = paths.map { "'\($0)'" }.joined(separator: " ")
    let run = try program.shell("/usr/bin/python3 ask.py \"$0\" \(quoted)")
    return (run.text.split(separator: "\0").map(String.init), run)
  }

  @Test func `the service answers in the bytes of the command, and stops when it is told to`() throws {
    let program = try Program()
    let pairs: [(path: String, command: [String])] = [
      ("/api/v1/members", ["members"]), ("/api/v1/members/steel", ["show", "steel"]),
      ("/api/v1/members/steel/suggestions?kind=downstream", ["suggest", "steel", "--kind", "downstream"]),
      ("/api/v1/find?text=%E8%BD%B4%E6%89%BF", ["find", "轴承"]), ("/api/v1/gaps", ["gaps"]),
      ("/api/v1/explanation?seeker=joint&candidate=delta:reducer", ["explain", "joint", "delta:reducer"]),
      ("/api/v1/network?between=sensor,factory", ["network", "--between", "sensor,factory"]),
    ]
    let (answers, run) = try Self.ask(pairs.map(\.path), of: program)
    #expect(run.code == 0, "\(run.errors)")
    try #require(answers.count == pairs.count)
    for (answer, pair) in zip(answers, pairs) {
      let said = try program.run(pair.command + ["--json", "--audience", "public"])
      #expect(answer == said.text, "\(pair.path)")
    }
  }

  @Test func `accounts and tokens are made, listed and removed, and each is on record`() throws {
    let program = try Program()
    let link = try program.run("users", "add", "wang", "--role", "member", "--member", "steel")
    #expect(link.text.hasPrefix("/invitation/") && link.code == 0, "\(link.errors)")
    let token = try program.run("users", "token", "add", "crm", "--account", "wang")
    #expect(token.text.count == 65)
    #expect(try program.run("users", "list").text.contains("delta:steel"))
    #expect(try program.run("users", "token", "list").text.contains("crm"))
    #expect(try program.run("users", "token", "remove", "2").code == 0)
    #expect(try program.run("users", "token", "list").text.isEmpty)
    #expect(try program.run("users", "remove", "wang").code == 0)
    let record = try program.run("users", "record").text
    for action in ["add account", "add token", "remove token", "remove account"] {
      #expect(record.contains(action))
    }
    let secret = link.text.split(separator: "/").last.map(String.init) ?? ""
    #expect(!record.contains(secret.prefix(20)))
  }

  @Test(arguments: [
    (["users", "add", "x", "--role", "member"], "--member goes with --role member"),
    (["users", "add", "a b", "--role", "reader"], "can't name an account"),
    (["users", "remove", "nobody"], "no account is called 'nobody'"),
    (["users", "token", "remove", "7"], "there is no token 7"),
    (["serve", "--port", "70000"], "--port must be from 0 to 65535"),
    (["serve", "--public-url", "match.example"], "--public-url must be like"),
  ])
  func `what can't be done is said with what to do`(command: [String], words: String) throws {
    let run = try Program().run(command)
    #expect(run.code != 0 && run.errors.contains(words), "\(run.errors)")
  }
}
