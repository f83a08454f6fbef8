extension WordSplitter {
    /// What a written word consists of, counted once.
    struct Survey {
        var letters = 0
        var digits = 0
        var dots = 0
        var hyphens = 0
        var colons = 0
        var slashes = 0
        var at = 0

        init(_ scalars: ArraySlice<Unicode.Scalar>) {
            for scalar in scalars {
                if Self.isDigit(scalar) {
                    digits += 1
                } else if scalar.properties.isAlphabetic {
                    letters += 1
                } else if scalar == "." {
                    dots += 1
                } else if Self.isHyphen(scalar) {
                    hyphens += 1
                } else if scalar == ":" {
                    colons += 1
                } else if scalar == "/" {
                    slashes += 1
                } else if scalar == "@" {
                    at += 1
                }
            }
        }

        static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
        static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "–"
        }

        func isWeb(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
            guard dots > 0, letters >= 2 else { return false }
            if colons > 0, slashes >= 2 { return true }
            if core.starts(with: "www.".unicodeScalars) || core.starts(with: "WWW.".unicodeScalars) { return true }
            let host = core.prefix { $0 != "/" }
            let labels = host.split(separator: ".", omittingEmptySubsequences: false)
            guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return false }
            return TopLevelDomains.written.contains(WordSplitter.text(of: last))
        }

        /// Four octets, six pairs of hexadecimal digits, or at least four groups between colons.
        func isNetworkAddress(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
            if letters == 0, dots == 3, dots + digits == core.count {
                let groups = core.split(separator: ".", omittingEmptySubsequences: false)
                return groups.count == 4 && groups.allSatisfy { (Int(WordSplitter.text(of: $0)) ?? 256) <= 255 }
            }
            if colons >= 3 || (hyphens == 5 && core.count == 17) {
                let groups = core.split(omittingEmptySubsequences: true) { $0 == ":" || Self.isHyphen($0) }
                return groups.count >= 3
                    && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.properties.isASCIIHexDigit) }
            }
            return false
        }

        /// Whether groups of digits are a date, an amount or a number that is read in groups.
        static func shape(ofGroups groups: [ArraySlice<Unicode.Scalar>], separators: Set<Unicode.Scalar>) -> TokenShape
        {
            let lengths = groups.map(\.count)
            let total = lengths.reduce(0, +)
            guard groups.count > 1 else { return .digits }
            if groups.count == 3, separators.count == 1, let separator = separators.first {
                let dayFirst = lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || lengths[2] == 2)
                let yearFirst = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
                if separator == "/" || separator == ".", dayFirst || yearFirst {
                    return plausibleDate(groups, yearFirst: yearFirst) ? .date : .quantity
                }
                if separator == "-", yearFirst || (dayFirst && lengths[2] == 4) {
                    return plausibleDate(groups, yearFirst: yearFirst) ? .date : .digits
                }
            }
            if separators.contains(",") || separators.contains("'") {
                return separators.count > 1 || areThousands(groups) ? .quantity : .digits
            }
            if separators == [":"] { return groups.count <= 3 && lengths.allSatisfy { $0 <= 2 } ? .quantity : .digits }
            if separators == ["."] {
                if lengths.dropFirst().allSatisfy({ $0 == 3 }), lengths[0] <= 3, total < 10 { return .quantity }
                if groups.count == 2 {
                    return lengths[0] >= 3 && lengths[1] >= 4 && lengths[1] <= 5 ? .digits : .quantity
                }
                // 212.555.0147, 1.800.555.0147; not 10.0.19045.3693.
                return total >= 9 && lengths.dropFirst(lengths[0] == 1 ? 1 : 0).allSatisfy { $0 >= 2 } && lengths[1] > 1
                    ? .digits : .quantity
            }
            if groups.count == 2 {
                let first = Int(WordSplitter.text(of: groups[0])) ?? 0
                let second = Int(WordSplitter.text(of: groups[1])) ?? 0
                if first == 24, second == 7 { return .quantity }
                if (1900...2099).contains(first), (1900...2099).contains(second) { return .quantity }
            }
            return .digits
        }

        /// `448,120`, `1,250,000`, `12,5`: thousands, or one number and its decimals. Not `078,05,1120`, `4,1,5,5`.
        private static func areThousands(_ groups: [ArraySlice<Unicode.Scalar>]) -> Bool {
            let lengths = groups.map(\.count)
            if groups.count == 2 { return lengths[0] < 3 || lengths[1] < 4 }
            return lengths[0] <= 3 && groups[0].first != "0" && lengths.dropFirst().allSatisfy { $0 == 3 }
        }

        private static func plausibleDate(_ groups: [ArraySlice<Unicode.Scalar>], yearFirst: Bool) -> Bool {
            let values = groups.map { Int(WordSplitter.text(of: $0)) ?? 0 }
            let (one, two) = yearFirst ? (values[1], values[2]) : (values[0], values[1])
            return (1...31).contains(one) && (1...31).contains(two) && (one <= 12 || two <= 12)
        }
    }

    static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).lowercased()
    }
}
