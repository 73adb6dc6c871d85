import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

/// A pair on the board: why, how far it came, who looks after it, and what can be said of it.
struct BoardRow {
  let call: Call
  let board: PairBoard
  let suggestion: Suggestion

  var html: HTML {
    let (words, parts) = (call.words, Parts(call))
    let seeker = suggestion.seeker?.description ?? ""
    let state: HTML =
      board.outcome(of: suggestion).map { "\(words($0.stage)) <span class=\"quiet\">\("\($0.on)")</span>" }
      ?? .none
    return """
      <tr id="\(seeker)/\(suggestion.candidate.description)"><td class="number">\(ScoreText.of(suggestion.score))</td>
      <td>\(words(suggestion.confidence.band))</td><td>\(board.link(suggestion.seeker, parts))</td>
      <td>\(board.link(suggestion.candidate, parts))</td><td>\(suggestion.reasons.first?.summary.text(for: call.language) ?? "")</td>
      <td>\(state)</td><td>\(acts)</td></tr>
      """
  }

  private var acts: HTML {
    let owner = board.owner(of: suggestion)
    guard call.visitor.session != nil else { return "\(owner ?? "")" }
    let words = call.words
    let people = board.people.map { name -> HTML in
      "<option\(name == owner ? " selected" : HTML.none)>\(name)</option>"
    }
    let stages = PairBoard.stages.map { stage -> HTML in
      "<button class=\"plain\" name=\"act\" value=\"\(stage.rawValue)\">\(words(stage))</button>"
    }
    return """
      <form class="pair" method="post" action="/board/pair">\(call.formToken)\(Route.hiddenFilters(call))
      <input type="hidden" name="kind" value="\(suggestion.kind)"><input type="hidden" name="seeker" value="\(suggestion.seeker?.description ?? "")">
      <input type="hidden" name="candidate" value="\(suggestion.candidate.description)">
      <select name="person" aria-label="\(words("跟进人", "Looked after by"))"><option value="">\(words("无人", "nobody"))</option>\(people)</select>
      <button class="plain" name="act" value="assign">\(words("指派", "Assign"))</button>\(stages)</form>
      """
  }
}
