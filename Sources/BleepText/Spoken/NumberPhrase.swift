import BleepCore

/// A number in words as it stands at one place: `seven`, `twenty one`, `eight hundred`, `ein und zwanzig`.
struct NumberPhrase {
    var digits: String
    /// How many tokens.
    var length: Int
    /// One digit by its own word.
    var isSingle: Bool

    /// - Returns: `nil` where no number begins.
    init?(_ tokens: [SpokenToken], at start: Int) {
        var reader = Reader(tokens: tokens, index: start)
        guard let digits = reader.read() else { return nil }
        self.digits = digits
        length = reader.index - start
        isSingle = length == 1 && digits.utf8.count == 1
    }

    private struct Reader {
        let tokens: [SpokenToken]
        var index: Int

        private func classes(_ index: Int) -> WordClasses {
            index < tokens.count && tokens[index].shape == .word && tokens[index].speaker == tokens[self.index].speaker
                ? tokens[index].meaning.classes : []
        }

        /// Nanoseconds between two utterances; a line of subtitles may be cut within a number.
        private static let pause = 200_000_000

        private func endsAfter(_ index: Int) -> Bool {
            tokens[index].marks.contains(.sentenceEnd) || tokens[index].marks.contains(.clauseEnd)
                || (index + 1 < tokens.count && tokens[index + 1].marks.contains(.segmentStart)
                    && tokens[index + 1].start.nanoseconds - tokens[index].end.nanoseconds >= Self.pause)
        }

        mutating func read() -> String? {
            let begin = index
            guard let head = belowHundred() ?? bareMagnitude() else {
                index = begin
                return nil
            }
            let digits = withHundreds(head)
            guard isMagnitude("1000"), let thousands = Int(digits), thousands < 1000 else { return digits }
            index += 1
            let low = rest { $0.withHundreds($0.belowHundred() ?? "") }
            return String(thousands * 1000 + low)
        }

        /// `eight hundred`, `nineteen hundred sixty two`.
        private mutating func withHundreds(_ digits: String) -> String {
            guard isMagnitude("100"), let hundreds = Int(digits), hundreds < 100 else { return digits }
            index += 1
            let low = rest { $0.belowHundred() ?? "" }
            return String(hundreds * 100 + low)
        }

        private func isMagnitude(_ factor: String) -> Bool {
            index < tokens.count && classes(index).contains(.magnitude) && !endsAfter(index - 1)
                && tokens[index].meaning.digits == factor
        }

        /// What is added behind `hundred` and `thousand`; 0 and nothing read where nothing is.
        private mutating func rest(_ read: (inout Reader) -> String) -> Int {
            guard index < tokens.count, !endsAfter(index - 1) else { return 0 }
            let begin = index
            if tokens[index].text == "and" || tokens[index].text == "und" { index += 1 }
            // "eight hundred five five five" goes on digit by digit.
            let isDictated = classes(index).contains(.digit) && classes(index + 1).contains(.digit)
            if !isDictated, let value = Int(read(&self)), value > 0 { return value }
            index = begin
            return 0
        }

        private mutating func bareMagnitude() -> String? {
            guard classes(index).contains(.magnitude) else { return nil }
            index += 1
            return tokens[index - 1].meaning.digits
        }

        /// One or two digits, a whole word's number of more, or a unit before its tens as German says it.
        private mutating func belowHundred() -> String? {
            let first = classes(index)
            // "ein und zwanzig", "ein hundert": the article is a number here.
            let isOne =
                index + 2 < tokens.count && tokens[index].text == "ein" && tokens[index + 1].text == "und"
                && classes(index + 2).contains(.tens)
            if first.contains(.digit) || isOne {
                let unit = tokens[index].meaning.digits
                if unit != "0", index + 2 < tokens.count, tokens[index + 1].text == "und",
                    classes(index + 2).contains(.tens)
                {
                    index += 3
                    return combined(tens: tokens[index - 1].meaning.digits, unit: unit)
                }
                index += 1
                // "four teen", "six ty": a word that was taken apart.
                if index < tokens.count, tokens[index].text == "teen", unit != "0" {
                    index += 1
                    return "1" + unit
                }
                if index < tokens.count, tokens[index].text == "ty" || tokens[index].text == "zig", unit != "0" {
                    index += 1
                    return unit + "0"
                }
                return unit
            }
            guard first.contains(.number) else { return nil }
            let digits = tokens[index].meaning.digits
            index += 1
            guard first.contains(.tens), digits.utf8.count == 2, !endsAfter(index - 1), classes(index).contains(.digit),
                tokens[index].meaning.digits != "0", !isGerman(tokens[index - 1])
            else { return digits }
            let unit = tokens[index].meaning.digits
            index += 1
            return combined(tens: digits, unit: unit)
        }

        private func isGerman(_ token: SpokenToken) -> Bool {
            token.text.hasSuffix("zig") || token.text.hasSuffix("ßig") || token.text.hasSuffix("ssig")
        }

        private func combined(tens: String, unit: String) -> String { String(tens.prefix(1)) + unit }
    }
}
