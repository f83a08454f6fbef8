import BleepCore

/// What is said about caller ids, in English and German.
struct CallerSentences {
    private let language: Language
    private var isGerman: Bool { language == .german }

    init(_ language: Language) { self.language = language }

    func sentence(_ caller: CallerID) -> String {
        let shown = caller.shown
        switch caller.kind {
        case .withheld:
            return isGerman ? "Die Nummer wurde unterdrückt." : "The number was withheld."
        case .unavailable:
            return isGerman ? "Es wurde keine Nummer angezeigt." : "No number was shown."
        case .undialable:
            return (isGerman ? "Angezeigt wurde \(shown): " : "What was shown is \(shown): ")
                + defect(caller.defect ?? .noDigits) + "."
        case .local:
            return isGerman
                ? "Die angezeigte Nummer \(shown) nennt kein Land; sie ist wie für Anrufe im Inland geschrieben."
                : "The number shown, \(shown), names no country; it is written as for calls within one."
        case .partial:
            let start =
                isGerman
                ? "Von der Nummer ist nur ein Teil angezeigt: \(shown)" : "Only a part of the number is shown: \(shown)"
            return caller.readings.first.map { "\(start). " + capitalised(clause($0)) + "." } ?? start + "."
        case .number:
            let clauses = caller.readings.map(clause)
            let start = isGerman ? "Die angezeigte Nummer \(shown) " : "The number shown, \(shown), "
            return start + clauses.joined(separator: isGerman ? "; oder sie " : "; or it ") + "."
        }
    }

    /// A predicate with the number as its subject.
    func clause(_ reading: CallerReading) -> String {
        let name = reading.name(language)
        let place = reading.areaCode.map { isGerman ? "\(name), Vorwahl \($0)" : "\(name), area code \($0)" } ?? name
        let code = reading.callingCode
        var text: String
        switch reading.basis {
        case .plus:
            text = isGerman ? "hat die Landeskennzahl \(code) (\(place))" : "has the country code \(code) (\(place))"
        case .internationalPrefix:
            let prefix = reading.prefix ?? "00"
            text =
                isGerman
                ? "hat hinter der Auslandsvorwahl \(prefix) die Landeskennzahl \(code) (\(place))"
                : "has the country code \(code) (\(place)) after the international prefix \(prefix)"
        case .lacksPlus:
            text =
                isGerman
                ? "wäre mit + davor gültig (Landeskennzahl \(code), \(place))"
                : "would be valid with + in front (country code \(code), \(place))"
        case .lacksOne:
            if let prefix = reading.prefix {
                text =
                    isGerman
                    ? "hat hinter \(prefix) eine Nummer (\(place)), der die 1 fehlt"
                    : "has after \(prefix) a number (\(place)) that lacks the 1"
            } else {
                text =
                    isGerman ? "wäre mit +1 davor gültig (\(place))" : "would be valid with +1 in front (\(place))"
            }
        case .national:
            text = isGerman ? "ist wie im Inland geschrieben (\(place))" : "is written as within the country (\(place))"
        case .beginning:
            return isGerman
                ? "sie beginnt mit der Landeskennzahl \(code) (\(place))"
                : "it begins with the country code \(code) (\(place))"
        }
        if reading.fits == false, reading.areaCode == nil, !reading.expectedDigits.isEmpty { text += misfit(reading) }
        return text
    }

    private func misfit(_ reading: CallerReading) -> String {
        let expected = lengths(reading.expectedDigits)
        return isGerman
            ? ", aber \(reading.digits) Ziffern dahinter; dort haben Nummern \(expected)"
            : ", but \(reading.digits) digits behind it; numbers there have \(expected)"
    }

    /// `8 or 9`, `5 to 11`.
    private func lengths(_ lengths: [Int]) -> String {
        guard let first = lengths.first, let last = lengths.last, first != last else {
            return lengths.first.map(String.init) ?? ""
        }
        let isRun = last - first == lengths.count - 1
        if isRun, lengths.count > 2 { return isGerman ? "\(first) bis \(last)" : "\(first) to \(last)" }
        return lengths.dropLast().map(String.init).joined(separator: ", ") + (isGerman ? " oder " : " or ") + "\(last)"
    }

    private func defect(_ defect: CallerID.Defect) -> String {
        switch defect {
        case .letters:
            isGerman
                ? "Es enthält Buchstaben und kann nicht gewählt werden" : "it holds letters and cannot be dialled"
        case .tooShort:
            isGerman
                ? "Das ist zu kurz für eine Nummer, die man zurückrufen könnte"
                : "that is too short for a number that could be called back"
        case .tooLong:
            isGerman
                ? "Das ist länger, als Nummern sein können (15 Ziffern)"
                : "that is longer than numbers can be (15 digits)"
        case .noCountry:
            isGerman ? "Kein Land hat diese Landeskennzahl" : "no country has that code"
        case .noDigits:
            isGerman ? "Es enthält keine Nummer" : "it holds no number"
        }
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
