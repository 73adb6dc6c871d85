import AllianceGraph
import AllianceModel
import AllianceServer
import AllianceStore
import ArgumentParser
import Foundation

struct Users: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who may use the service: people, and machines by tokens.",
    discussion: """
      Roles: secretariat sees and changes all; member speaks for one member of the alliance and sees what members may \
      see; reader sees what everybody may see. Links and tokens are printed once; the store has their hashes.

      EXAMPLES
        alliance users add wang --role member --member 岭捷传动
        alliance users token add crm --account wang --days 30
        alliance users list
      """,
    subcommands: [
      AddUser.self, ListUsers.self, InviteUser.self, RemoveUser.self, Tokens.self, ShowAccess.self,
    ])
}

/// Who acts at the command line, in the record of access.
private let commandActor = "command"

private struct AddUser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an account, and print the path of the page on which its password is set.")

  @Argument(help: "The name to sign in with.")
  var name: String

  @Option(help: "What it may do.")
  var role: Account.Role

  @Option(help: ArgumentHelp("The member it speaks for.", valueName: "member"))
  var member: String?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (role == .member) == (member != nil) else {
      throw ValidationError("--member goes with --role member, and only with it.")
    }
  }

  func run() throws {
    let office = AccountOffice(try store.open(creating: role != .member), actor: commandActor)
    Terminal.put(try office.add(name, role: role, member: member))
  }
}

private struct ListUsers: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let accounts = try store.open().store.accounts()
    if json { return Terminal.put(try AnswerJSON.data(accounts)) }
    let words = Words(wording.spoken)
    var table = Table([
      .init(title: words("名称", "name"), minimum: 12), .init(title: words("角色", "role"), minimum: 11),
      .init(title: words("成员", "member"), minimum: 12), .init(title: words("密码", "password"), minimum: 8),
    ])
    for account in accounts {
      table.add([
        account.name, words(account.role), account.member?.description ?? "",
        account.hasPassword ? words("已设置", "set") : words("未设置", "not set"),
      ])
    }
    if !accounts.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
  }
}

private struct InviteUser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Print the path of a page on which an account's password is set anew.")

  @Argument(help: "The account.")
  var name: String

  @OptionGroup var store: StoreOptions

  func run() throws {
    Terminal.put(try AccountOffice(try store.open(), actor: commandActor).invite(name))
  }
}

private struct RemoveUser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an account with its sessions and tokens.")

  @Argument(help: "The account.")
  var name: String

  @OptionGroup var store: StoreOptions

  func run() throws {
    try AccountOffice(try store.open(), actor: commandActor).remove(name)
    Terminal.note("removed '\(name)'")
  }
}

private struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Give machines access, and take it back.",
    subcommands: [AddToken.self, ListTokens.self, RemoveToken.self])

  struct AddToken: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Print a new token; it is not shown again.")

    @Argument(help: "What the token is called.")
    var label: String

    @Option(help: ArgumentHelp("The account in whose name it acts.", valueName: "account"))
    var account: String

    @Option(help: ArgumentHelp("For how many days.", valueName: "count"))
    var days = 90

    @Flag(help: "Let it change things, too.")
    var write = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
      guard (1...3_650).contains(days) else { throw ValidationError("--days must be from 1 to 3650.") }
    }

    func run() throws {
      let office = AccountOffice(try store.open(), actor: commandActor)
      Terminal.put(try office.addToken(label, of: account, writes: write, days: days))
    }
  }

  struct ListTokens: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the tokens that still hold.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var wording: LanguageOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let tokens = try AccountOffice(try store.open(), actor: commandActor).tokens()
      if json { return Terminal.put(try AnswerJSON.data(tokens)) }
      let words = Words(wording.spoken)
      var table = Table([
        .init(title: "#", isNumber: true, minimum: 2), .init(title: words("名称", "name"), minimum: 12),
        .init(title: words("账号", "account"), minimum: 12), .init(title: words("权限", "may"), minimum: 6),
        .init(title: words("有效期至", "until"), minimum: 10),
      ])
      for token in tokens {
        table.add([
          "\(token.id)", token.label, token.account,
          token.writes ? words("读写", "write") : words("只读", "read"),
          "\(AccessTime(token.expires).day)",
        ])
      }
      if !tokens.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
    }
  }

  struct RemoveToken: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "End a token.")

    @Argument(help: "The token's number.")
    var id: Int

    @OptionGroup var store: StoreOptions

    func run() throws {
      try AccountOffice(try store.open(), actor: commandActor).removeToken(id)
      Terminal.note("ended token \(id)")
    }
  }
}

private struct ShowAccess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "List who changed what, and who read what not everybody may see.")

  @Option(help: "At most this many, the latest first.")
  var limit = 50

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let records = try store.open().store.accessRecords(limit: limit)
    if json { return Terminal.put(try AnswerJSON.data(records)) }
    let words = Words(wording.spoken)
    var table = Table([
      .init(title: words("时间", "time"), minimum: 20), .init(title: words("账号", "account"), minimum: 12),
      .init(title: words("操作", "action"), minimum: 12), .init(title: words("对象", "subject"), minimum: 20),
    ])
    for record in records {
      table.add([AccessTime(record.at).text, record.account, record.action, record.subject])
    }
    if !records.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
  }
}
