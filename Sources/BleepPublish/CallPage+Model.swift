import BleepCore
import BleepSheet
import BleepText

extension CallPage {
    func model(isAlone: Bool) -> CallPageModel {
        let sheet = view.sheet
        let words = PageWords.of(spoken)
        let moments = PageMoments(sheet, language: spoken).all
        let facts = facts(words)
        let id = identifier
        return CallPageModel(
            say: words, id: id, language: spoken.rawValue, isAlone: isAlone,
            seconds: sheet.source.duration.decimal(places: 3), level: isAlone ? 1 : 2, below: isAlone ? 2 : 3,
            title: view.title,
            date: sheet.call.date.map {
                let date = PageClock.date($0, spoken)
                return CallPageModel.When(shown: date.shown, machine: date.machine)
            },
            length: PageClock.length(sheet.source.duration, spoken), hidden: hidden, facts: facts,
            hasFacts: !facts.isEmpty,
            paragraphs: sheet.call.text,
            audio: source.map { CallPageModel.Audio(source: $0, clock: PageClock.seconds(sheet.source.duration)) },
            notice: notice, picture: picture(id: id), hasMoments: !moments.isEmpty,
            kinds: kinds(of: moments, words),
            moments: moments.map { moment in
                let shown = PageClock.seconds(moment.start)
                let place = [moment.bearing.map { "\($0) \(shown)" }, moment.reach].compactMap { $0 }
                let text = place.isEmpty ? moment.text : place.joined(separator: " ") + ": " + moment.text
                return CallPageModel.Moment(
                    kind: moment.kind.rawValue, style: moment.style, start: moment.start.decimal(places: 3),
                    clock: PageClock.anchor(moment.start), shown: shown, name: moment.name, text: text,
                    number: moment.number,
                    tags: moment.tags, copy: "\(words.copy) (\(shown))")
            },
            anchor: isAlone ? "" : "\(id)&", table: table(words), related: site.related,
            hasRelated: !site.related.isEmpty, downloads: site.downloads, hasDownloads: !site.downloads.isEmpty,
            proof: proof, keys: source != nil,
            keyHelp: [
                CallPageModel.Key(
                    key: spoken == .german ? "Leertaste" : "space", text: "\(words.play), \(words.pause)"),
                CallPageModel.Key(key: "← →", text: words.fiveSeconds),
                CallPageModel.Key(key: "[ ]", text: words.previousOrNext),
                CallPageModel.Key(key: "− + 0", text: words.zoomKeys),
            ])
    }

    private var source: String? {
        if case .source(let address) = audio { address } else { nil }
    }

    /// The same for the same recording, and another for another one on the same page.
    var identifier: String {
        if let hash = view.sheet.output?.sha256, !hash.isEmpty { return "call-" + hash.prefix(8) }
        let letters = view.name.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? Character(UnicodeScalar(byte)) : "-"
        }
        return "call-" + String(letters)
    }

    /// The picture as it stands in the page.
    var drawn: String { picture(id: identifier) }

    private func picture(id: String) -> String {
        if let drawn = site.picture { return drawn }
        var options = PictureOptions()
        options.width = Self.pictureWidth
        options.showsTitle = false
        options.listsRemarks = false
        options.idPrefix = id
        options.isZoomable = true
        options.language = spoken
        return Self.withoutStyleAttribute(TimelineSVG.write([view], options: options))
    }

    /// The style sheet of the page says how large the picture is; a style in an attribute is what the page's policy
    /// forbids.
    private static func withoutStyleAttribute(_ picture: String) -> String {
        guard let end = picture.firstIndex(of: ">"), let start = picture[..<end].firstRange(of: " style=\"") else {
            return picture
        }
        guard let close = picture[start.upperBound..<end].firstIndex(of: "\"") else { return picture }
        return String(picture[..<start.lowerBound] + picture[picture.index(after: close)...])
    }

    private var hidden: String {
        let redactions = view.sheet.redactions
        var frames = 0
        var end = 0
        for bleep in redactions {
            frames += max(0, bleep.frames.upperBound - max(end, bleep.frames.lowerBound))
            end = max(end, bleep.frames.upperBound)
        }
        let length = PageClock.tenths(view.sheet.source.sampleRate.time(frames), spoken)
        let isGerman = spoken == .german
        switch redactions.count {
        case 0: return isGerman ? "nichts ist verdeckt" : "nothing is hidden"
        case 1: return isGerman ? "ein Piepton über \(length) s" : "one bleep hides \(length) s"
        case let count:
            return isGerman ? "\(count) Pieptöne über \(length) s" : "\(count) bleeps hide \(length) s"
        }
    }

    private func facts(_ words: PageWords) -> [CallPageModel.Fact] {
        let call = view.sheet.call
        var facts: [CallPageModel.Fact] = []
        func add(_ name: String, _ values: [CallPageModel.Value]) {
            if !values.isEmpty { facts.append(CallPageModel.Fact(name: name, values: values)) }
        }
        if let caller = call.callerID.map({ CallerID(shown: $0) }) {
            let value =
                caller.kind == .withheld
                ? CallPageModel.Value(text: words.withheld)
                : CallPageModel.Value(
                    text: caller.shown, link: site.callerLink, remark: caller.sentence(spoken), isMono: true)
            add(words.caller, [value])
        }
        add(words.claims, call.claims.map { CallPageModel.Value(text: $0) })
        if let language = call.language { add(words.spoken, [CallPageModel.Value(text: Self.name(language, spoken))]) }
        let whole = view.sheet.findings.filter(\.isOfWholeCall)
        add(words.finding, whole.map { CallPageModel.Value(text: $0.text) })
        if let licence = call.licence {
            add(words.licence, [CallPageModel.Value(text: licence, link: PageLink.licence(licence))])
        }
        if let contact = call.contact {
            add(words.contact, [CallPageModel.Value(text: contact, link: PageLink.contact(contact))])
        }
        return facts
    }

    private static func name(_ tag: String, _ spoken: Language) -> String {
        let isGerman = spoken == .german
        return switch tag.split(separator: "-").first?.lowercased() {
        case "en": isGerman ? "Englisch" : "English"
        case "de": isGerman ? "Deutsch" : "German"
        case "fr": isGerman ? "Französisch" : "French"
        case "es": isGerman ? "Spanisch" : "Spanish"
        case "hi": "Hindi"
        default: tag
        }
    }

    /// What a reader may choose to see, where there are several kinds.
    private func kinds(of moments: [PageMoment], _ words: PageWords) -> [CallPageModel.KindChoice] {
        let present = PageMoment.Kind.allCases.filter { kind in moments.contains { $0.kind == kind } }
        guard present.count > 1 else { return [] }
        return present.map { kind in
            let name =
                switch kind {
                case .note: words.note
                case .finding: words.finding
                case .bleep: words.bleep
                case .sound: words.sound
                }
            return CallPageModel.KindChoice(kind: kind.rawValue, name: name)
        }
    }

    private func table(_ words: PageWords) -> CallPageModel.Table? {
        guard let timelines = view.sheet.timelines else { return nil }
        let count = timelines.reduce(0) { $0 + $1.segments.count }
        guard (1...Self.mostRows).contains(count) else { return nil }
        let titles = PageTitles(language: spoken)
        let rate = view.sheet.source.sampleRate
        let ordered = timelines.enumerated()
            .flatMap { channel, timeline in timeline.segments.map { (channel: channel, segment: $0) } }
            .sorted { ($0.segment.frames.lowerBound, $0.channel) < ($1.segment.frames.lowerBound, $1.channel) }
        let rows = ordered.map { channel, segment in
            let detail = titles.detail(of: segment)
            let title = titles.title(segment.label)
            let clock = rate.time(segment.frames.lowerBound).clock
            return CallPageModel.Row(
                time: String(clock.dropLast(2)),
                length: PageClock.tenths(rate.time(segment.frames.count), spoken) + " s",
                channel: timelines.count > 1 ? titles.channel(channel, of: timelines.count, words) : nil,
                what: detail.isEmpty ? title : "\(title), \(detail)")
        }
        return CallPageModel.Table(
            title: "\(words.everySegment) (\(rows.count))", rows: rows, hasChannels: timelines.count > 1)
    }

    /// What was proved of the recording before it was published.
    private var proof: String? {
        guard let proof = view.sheet.proof, proof.spans == "replaced" else { return nil }
        let isIdentical = proof.outside == "identical"
        if spoken == .german {
            return "Vor der Veröffentlichung nachgewiesen: Unter den Pieptönen ist nichts vom Original übrig"
                + (isIdentical ? ", alles andere ist unverändert." : ".")
        }
        return "Proved before it was published: nothing of the original is left under the bleeps"
            + (isIdentical ? ", and all else is as it was." : ".")
    }
}
