/// The style rules of a picture. They begin with its class, so that they reach nothing of a page around it.
struct PictureStyle {
    static let rootClass = "callbleep-timeline"

    /// No custom properties: what turns pictures into bitmaps does not know them.
    static func rules(for theme: PictureOptions.Theme) -> String {
        switch theme {
        case .light: shared + coloured(.light)
        case .dark: shared + coloured(.dark) + "@media print{\(coloured(.light))}"
        // Not on paper: print is no screen.
        case .auto:
            shared + coloured(.light) + "@media screen and (prefers-color-scheme:dark){\(coloured(.dark))}"
        }
    }

    private static let shared =
        rule("text", "font-family:'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif;font-size:12px")
        + rule(".title", "font-size:17px;font-weight:bold")
        + rule(".small", "font-size:11px")
        + rule(".strong", "font-weight:bold")
        + rule(".letter", "font-size:10px;font-weight:bold;text-anchor:middle")
        + rule(".end", "text-anchor:end") + rule(".middle", "text-anchor:middle")
        + rule(".grid,.callbleep-timeline .stem,.callbleep-timeline .hatch,.callbleep-timeline .axis", "fill:none")
        + rule(".stem", "stroke-dasharray:2 2;stroke-opacity:.75") + rule(".tint", "fill-opacity:.16")
        + rule(".reach", "fill-opacity:.55")
        + rule(".hatch", "stroke-width:1;stroke-opacity:.75")

    private static func coloured(_ colours: PictureColours) -> String {
        var rules =
            rule(".paper", "fill:\(colours.background)") + rule("text", "fill:\(colours.ink)")
            + rule(".muted", "fill:\(colours.muted)") + rule(".grid", "stroke:\(colours.grid)")
            + rule(".axis,.callbleep-timeline .stem", "stroke:\(colours.muted)") + rule(".wave", "fill:\(colours.wave)")
            + rule(".lane", "fill:\(colours.signal)") + rule(".lane.speech", "fill:\(colours.speech)")
            + rule(".lane.noise", "fill:\(colours.wave)") + rule(".lane.dtmf", "fill:\(colours.keypad)")
            + rule(".note", "fill:\(colours.ink);stroke:\(colours.ink)")
            + rule(".finding", "fill:\(colours.background);stroke:\(colours.ink)")
            + rule(".note text", "fill:\(colours.background);stroke:none")
            + rule(".finding text", "fill:\(colours.ink);stroke:none")
            + rule(".on", "fill:\(colours.onColour)") + rule(".warning", "fill:\(colours.profanity)")
        let categories = [
            ("sensitive", colours.sensitive), ("profanity", colours.profanity), ("other", colours.other),
        ]
        for (name, colour) in categories {
            rules += rule(".fill.\(name)", "fill:\(colour)") + rule(".hatch.\(name)", "stroke:\(colour)")
        }
        return rules
    }

    private static func rule(_ selector: String, _ declarations: String) -> String {
        ".\(rootClass) \(selector){\(declarations)}"
    }
}
