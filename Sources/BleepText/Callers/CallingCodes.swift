import BleepCore

/// Country calling codes and what is known of the numbers behind them.
struct CallingCodes {
    struct Country: Hashable, Sendable {
        /// ISO 3166-1, upper case; `nil` for codes that belong to no country.
        var region: String?
        var code: String
        /// Digits behind the code, fewest first; empty where it is not known.
        var lengths: [Int]
        /// Dialled before a number within the country, mostly `0`.
        var nationalPrefix: String?
        var english: String
        var german: String

        func name(_ language: Language) -> String { language == .german ? german : english }
    }

    static let shared = CallingCodes()

    /// By their code; no code begins another.
    private let byCode: [String: Country]
    private let byRegion: [String: Country]
    /// Who has an area code of +1; `nil` for services.
    private let byArea: [String: Country?]

    private init() {
        var byCode: [String: Country] = [:]
        for line in CallingCodeData.codes.split(separator: "\n") {
            let parts = line.split(separator: "|").map(String.init)
            let fields = parts[0].split(separator: " ").map(String.init)
            byCode[fields[0]] = Country(
                region: fields[1] == "-" ? nil : fields[1], code: fields[0],
                lengths: fields[2].split(separator: ",").compactMap { Int($0) },
                nationalPrefix: fields[3] == "-" ? nil : fields[3], english: parts[1], german: parts[2])
        }
        var byRegion: [String: Country] = [:]
        for country in byCode.values {
            if let region = country.region { byRegion[region] = country }
        }
        var byArea: [String: Country?] = [:]
        let plan = byCode["1"]!
        func add(_ codes: some StringProtocol, _ country: Country?) {
            for code in codes.split(whereSeparator: \.isWhitespace) { byArea[String(code)] = .some(country) }
        }
        func member(_ region: String, _ english: String, _ german: String) -> Country {
            var country = plan
            country.region = region
            country.english = english
            country.german = german
            return country
        }
        add(CallingCodeData.unitedStates, plan)
        let canada = member("CA", "Canada", "Kanada")
        add(CallingCodeData.canada, canada)
        byRegion["CA"] = canada
        for line in CallingCodeData.islands.split(separator: "\n") {
            let parts = line.split(separator: "|").map(String.init)
            let country = member(String(parts[0].prefix(2)), parts[1], parts[2])
            add(parts[0].dropFirst(2), country)
            byRegion[String(parts[0].prefix(2))] = country
        }
        add(CallingCodeData.services, nil)
        self.byCode = byCode
        self.byRegion = byRegion
        self.byArea = byArea
    }

    /// - Parameter region: ISO 3166-1 in any case.
    func country(_ region: String) -> Country? { byRegion[region.uppercased()] }

    /// The country whose code begins `digits`.
    func country(beginning digits: some StringProtocol) -> Country? {
        for count in 1...3 where digits.count >= count {
            if let country = byCode[String(digits.prefix(count))] { return country }
        }
        return nil
    }

    /// What an area code of +1 says.
    enum Area: Equatable {
        case place(Country)
        /// Freephone, premium rate, personal numbers.
        case service
        case unknown
    }

    func area(_ code: some StringProtocol) -> Area {
        switch byArea[String(code)] {
        case .some(.some(let country)): .place(country)
        case .some(.none): .service
        case .none: .unknown
        }
    }

    /// Ten digits as the North American plan has them: area code and exchange begin with 2 … 9 (NANPA).
    static func isNorthAmerican(_ digits: some StringProtocol) -> Bool {
        let signs = Array(digits.utf8)
        return signs.count == 10 && signs.allSatisfy { (0x30...0x39).contains($0) } && signs[0] > 0x31
            && signs[3] > 0x31
    }
}
