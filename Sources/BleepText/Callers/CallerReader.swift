/// Reads a caller id sign by sign.
struct CallerReader {
    typealias Country = CallingCodes.Country

    /// E.164: a number has no more digits, country code included.
    private static let mostDigits = 15
    /// Fewer digits are short codes and extensions: no numbering plan has them for numbers that are called from abroad,
    /// but for a few islands, which are shown with their code.
    private static let leastDigits = 7

    let shown: String
    let isAddress: Bool
    private let text: String
    private let country: Country?

    init(_ shown: String, country: Country?) {
        self.country = country
        self.shown = NoteText.oneLine(shown)
        var text = self.shown
        var isAddress = false
        // `"Desk" <sip:+16465550143@example.org>`
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            text = String(text[text.index(after: open)..<close])
        }
        let lower = text.lowercased()
        for scheme in ["sips:", "sip:", "tel:"] where lower.hasPrefix(scheme) {
            isAddress = scheme != "tel:"
            text = String(text.dropFirst(scheme.count))
            if let end = text.firstIndex(where: { $0 == ";" || $0 == "?" }) { text = String(text[..<end]) }
        }
        if let at = text.firstIndex(of: "@") {
            isAddress = true
            text = String(text[..<at])
        }
        self.text = text
        self.isAddress = isAddress
    }

    typealias Result = (kind: CallerID.Kind, readings: [CallerReading], defect: CallerID.Defect?, key: String?)

    private static let withheld: Set<String> = [
        "withheld", "private", "private number", "private caller", "anonymous", "no caller id", "restricted", "blocked",
        "hidden", "unterdrückt", "rufnummer unterdrückt", "anonym", "privat", "geheim", "anrufer anonym",
    ]
    private static let unavailable: Set<String> = [
        "unknown", "unknown number", "unknown caller", "unavailable", "not available", "none", "no number", "unbekannt",
        "nicht verfügbar", "keine", "keine nummer", "unbekannter anrufer", "out of area",
    ]
    private static let separators = Set<Character>(" -–—‑./()[]\u{A0}\u{202F}\u{2011}")
    private static let blanks = Set<Character>("…xX*•?_#")

    func read() -> Result {
        let words = text.lowercased().filter { $0 != "." && $0 != "(" && $0 != ")" && $0 != "\"" }
        if Self.withheld.contains(words) { return (.withheld, [], nil, nil) }
        if Self.unavailable.contains(words) || words.isEmpty { return (.unavailable, [], nil, nil) }
        var digits = ""
        var hasPlus = false
        var isCut = false
        var letters = 0
        // The zero that is dialled at home only: `+44 (0)20 …`.
        let plain = text.hasPrefix("+") ? text.replacing("(0)", with: "") : text
        let dots = plain.replacing("...", with: "…")
        for character in dots {
            if character == "+" || character == "＋", digits.isEmpty, !isCut {
                hasPlus = true
            } else if let value = character.wholeNumberValue, character.isNumber, value < 10 {
                if !isCut { digits.append(String(value)) }
            } else if Self.blanks.contains(character) {
                isCut = true
            } else if !Self.separators.contains(character) {
                letters += 1
            }
        }
        let folded = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" }
        func undialable(_ defect: CallerID.Defect) -> Result {
            (.undialable, [], defect, folded.isEmpty ? nil : folded)
        }
        if letters > 0 { return undialable(.letters) }
        if isCut { return partial(digits, hasPlus: hasPlus) }
        guard !digits.isEmpty else { return undialable(.noDigits) }
        let readings = hasPlus ? international(digits, basis: .plus, prefix: nil).map { [$0] } ?? [] : bare(digits)
        if let first = readings.first(where: { $0.fits == true }) ?? readings.first {
            return (.number, readings, nil, first.international)
        }
        if hasPlus {
            return undialable(
                digits.count > Self.mostDigits ? .tooLong : digits.count < Self.leastDigits ? .tooShort : .noCountry)
        }
        if digits.count < Self.leastDigits { return undialable(.tooShort) }
        if digits.count > Self.mostDigits { return undialable(.tooLong) }
        if digits.hasPrefix("00") { return undialable(.noCountry) }
        return (.local, [], nil, digits)
    }

    /// What digits without a plus sign may be, the likeliest first.
    private func bare(_ digits: String) -> [CallerReading] {
        var result: [CallerReading] = []
        func add(_ reading: CallerReading?) {
            if let reading, !result.contains(where: { $0.international == reading.international }) {
                result.append(reading)
            }
        }
        for prefix in ["00", "011"] where digits.hasPrefix(prefix) {
            let rest = digits.dropFirst(prefix.count)
            guard let reading = international(rest, basis: .internationalPrefix, prefix: prefix) else { continue }
            // 011 is a prefix in North America only: elsewhere it is the beginning of a number at home.
            if prefix == "00" || reading.fits == true { add(reading) }
            // Some exchanges put the prefix before ten digits that lack their 1.
            if CallingCodes.isNorthAmerican(rest) { add(northAmerican(rest, basis: .lacksOne, prefix: prefix)) }
        }
        if let country { add(national(digits, in: country)) }
        guard !digits.hasPrefix("0") else { return result }
        if digits.count == 11, digits.hasPrefix("1"), CallingCodes.isNorthAmerican(digits.dropFirst()) {
            add(northAmerican(digits.dropFirst(), basis: .lacksPlus, prefix: nil))
        }
        if CallingCodes.isNorthAmerican(digits) { add(northAmerican(digits, basis: .lacksOne, prefix: nil)) }
        if digits.count > Self.leastDigits, digits.count <= Self.mostDigits,
            let reading = international(digits, basis: .lacksPlus, prefix: nil), reading.fits == true,
            reading.callingCode != "1"
        {
            add(reading)
        }
        return result
    }

    private func international(
        _ digits: some StringProtocol, basis: CallerReading.Basis, prefix: String?
    ) -> CallerReading? {
        guard digits.count <= Self.mostDigits, let country = CallingCodes.shared.country(beginning: digits) else {
            return nil
        }
        let national = digits.dropFirst(country.code.count)
        guard !national.isEmpty else { return nil }
        if country.code == "1", CallingCodes.isNorthAmerican(national) {
            return northAmerican(national, basis: basis, prefix: prefix)
        }
        var fits = country.lengths.isEmpty ? nil : country.lengths.contains(national.count)
        if country.code == "1" { fits = false }
        return reading(
            of: country, basis: basis, prefix: prefix, number: country.code + national, digits: national.count,
            fits: fits)
    }

    /// - Parameter digits: ten, as the plan has them.
    private func northAmerican(
        _ digits: some StringProtocol, basis: CallerReading.Basis, prefix: String?
    ) -> CallerReading? {
        let area = String(digits.prefix(3))
        guard var country = CallingCodes.shared.country(beginning: "1") else { return nil }
        var fits = true
        switch CallingCodes.shared.area(area) {
        case .place(let place): country = place
        case .service:
            country.region = nil
            country.english = "the North American plan, a code that says no place"
            country.german = "nordamerikanischer Plan, eine Vorwahl ohne Ort"
        case .unknown:
            // Without a sign that it is one, ten digits of no area code are no number of the plan.
            guard basis == .plus || basis == .internationalPrefix else { return nil }
            country.region = nil
            country.english = "the North American plan, where that area code is not in use"
            country.german = "nordamerikanischer Plan, in dem diese Vorwahl nicht vergeben ist"
            fits = false
        }
        var reading = reading(
            of: country, basis: basis, prefix: prefix, number: "1" + digits, digits: digits.count, fits: fits)
        reading.areaCode = area
        return reading
    }

    private func national(_ digits: String, in country: Country) -> CallerReading? {
        var rest = digits[...]
        if let prefix = country.nationalPrefix {
            // Italy and others have no prefix and keep their zero.
            if rest.hasPrefix(prefix), country.code != "1" || rest.count == 11 {
                rest = rest.dropFirst(prefix.count)
            } else if country.code != "1" {
                return nil
            }
        }
        if country.code == "1" {
            return CallingCodes.isNorthAmerican(rest) ? northAmerican(rest, basis: .national, prefix: nil) : nil
        }
        guard !rest.isEmpty, !rest.hasPrefix("0") || country.nationalPrefix == nil,
            country.lengths.contains(rest.count)
        else { return nil }
        return reading(
            of: country, basis: .national, prefix: nil, number: country.code + rest, digits: rest.count, fits: true)
    }

    private func partial(_ digits: String, hasPlus: Bool) -> Result {
        var rest = digits[...]
        let prefix = hasPlus ? nil : digits.hasPrefix("00") ? "00" : nil
        if let prefix { rest = rest.dropFirst(prefix.count) }
        guard hasPlus || prefix != nil, var country = CallingCodes.shared.country(beginning: rest) else {
            return (.partial, [], nil, nil)
        }
        var area: String?
        let national = rest.dropFirst(country.code.count)
        if country.code == "1", national.count >= 3 {
            guard case .place(let place) = CallingCodes.shared.area(national.prefix(3)) else {
                return (.partial, [], nil, nil)
            }
            country = place
            area = String(national.prefix(3))
        }
        var reading = reading(
            of: country, basis: .beginning, prefix: prefix, number: String(rest), digits: national.count, fits: nil)
        reading.areaCode = area
        return (.partial, [reading], nil, nil)
    }

    private func reading(
        of country: Country, basis: CallerReading.Basis, prefix: String?, number: String, digits: Int, fits: Bool?
    ) -> CallerReading {
        CallerReading(
            basis: basis, country: country.region, nameEnglish: country.english, nameGerman: country.german,
            callingCode: country.code, areaCode: nil, prefix: prefix, international: "+" + number, fits: fits,
            digits: digits, expectedDigits: country.lengths)
    }
}
