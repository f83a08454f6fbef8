import BleepCore

/// The bleeps of one channel as they lie over its outline.
struct BleepBands {
    /// A bleep is this wide at least, however long the call, in user units.
    static let narrowest = 2.5
    /// The square that holds a letter.
    private static let chip = 13.0
    private static let gap = 0.5
    /// Of one category, in a picture that is drawn larger later.
    private static let mostFineBands = 400

    let scale: CallScale
    let words: PictureWords
    /// In order of time; each drawn once even where several became one.
    let runs: [(run: PixelRun, bleep: Bleep)]

    init(_ bleeps: [Bleep], channel: Int, scale: CallScale, isZoomable: Bool, words: PictureWords) {
        self.scale = scale
        self.words = words
        let here = bleeps.filter { $0.channels.contains(channel) }
        var runs: [(run: PixelRun, bleep: Bleep)] = []
        var firsts: [Category: [Bleep]] = [:]
        for bleep in here { firsts[bleep.category, default: []].append(bleep) }
        for (_, bleeps) in firsts {
            var starts: [Int: Bleep] = [:]
            for bleep in bleeps { starts[bleep.frames.lowerBound] = bleep }
            let frames = bleeps.map(\.frames)
            let drawn =
                isZoomable
                ? PixelRun.fineRuns(
                    frames, on: scale, narrowest: Self.narrowest, gap: Self.gap, most: Self.mostFineBands)
                : PixelRun.runs(frames, on: scale, narrowest: Self.narrowest, gap: Self.gap)
            for run in drawn {
                if let first = starts[run.frames.lowerBound] { runs.append((run, first)) }
            }
        }
        self.runs = runs.sorted {
            ($0.run.left, $0.bleep.category.name) < ($1.run.left, $1.bleep.category.name)
        }
    }

    var styles: [(run: PixelRun, style: CategoryLook.Style)] {
        runs.map { ($0.run, CategoryLook(category: $0.bleep.category).style) }
    }

    /// - Parameter isLettered: whether letters are written where there is room.
    func write(top: Double, height: Double, isLettered: Bool, idPrefix: String, to markup: inout SVGMarkup) {
        for (run, bleep) in runs {
            let look = CategoryLook(category: bleep.category)
            let style = look.style.rawValue
            markup.open(
                "g",
                [
                    "class": "bleep", "data-category": bleep.category.name,
                    "data-start": scale.seconds(run.frames.lowerBound),
                    "data-end": scale.seconds(run.frames.upperBound),
                ])
            markup.element("title", [:], title(run, bleep))
            let box: [(String, Double)] = [("x", run.left), ("y", top), ("width", run.width), ("height", height)]
            let place = box.map { " \($0.0)=\"\(SVGMarkup.number($0.1))\"" }.joined()
            markup.append("<rect class=\"fill tint \(style)\"\(place)/>\n")
            markup.append("<rect fill=\"url(#\(SVGMarkup.escaped(idPrefix))-\(style))\"\(place)/>\n")
            for edge in [run.left, run.right - 1] where run.width > 3 {
                markup.append(
                    "<rect class=\"fill \(style)\" x=\"\(SVGMarkup.number(edge))\" y=\"\(SVGMarkup.number(top))\" "
                        + "width=\"1\" height=\"\(SVGMarkup.number(height))\"/>\n")
            }
            if isLettered, run.width >= Self.chip, height >= Self.chip {
                Self.writeChip(look, x: run.left, y: top, to: &markup)
            }
            markup.close("g")
        }
    }

    static func writeChip(_ look: CategoryLook, x: Double, y: Double, to markup: inout SVGMarkup) {
        markup.append(
            "<rect class=\"fill \(look.style.rawValue)\" x=\"\(SVGMarkup.number(x))\" y=\"\(SVGMarkup.number(y))\" "
                + "width=\"\(SVGMarkup.number(chip))\" height=\"\(SVGMarkup.number(chip))\"/>\n")
        markup.element(
            "text",
            [
                "class": "letter on", "x": SVGMarkup.number(x + chip / 2), "y": SVGMarkup.number(y + 10),
            ], look.letter)
    }

    private func title(_ run: PixelRun, _ bleep: Bleep) -> String {
        let from = TimeTicks.label(scale.sampleRate.time(run.frames.lowerBound), tenths: true)
        let to = TimeTicks.label(scale.sampleRate.time(run.frames.upperBound), tenths: true)
        let kinds = run.frames == bleep.frames ? bleep.kinds.filter { $0.category == bleep.category } : []
        let named = kinds.compactMap(words.kind).joined(separator: ", ")
        return words.lane(bleep.category) + (named.isEmpty ? "" : " (\(named))") + ", \(from)–\(to)"
    }
}
