import BleepCore

/// Countries and great cities: where a name is only likely they are none. `Is that Nigeria?`, `I'm in Denver, …`. Our own
/// choice; what is a first name as well stands in ``GivenNames``.
enum NamedPlaces {
    static func contains(_ text: String) -> Bool {
        names.contains(text.hasSuffix("'s") ? String(text.dropLast(2)) : text)
    }

    /// Whether a listed name is a part of a place's name: `San Francisco`, `St. Joseph's`, `Fort Wayne`, `Johns Hopkins`.
    static func hold(_ name: Range<Int>, in context: CallContext) -> Bool {
        // "Alice Springs", "Victoria Station", "the Toby Carvery": with a capital of its own it goes on with the name.
        let last = name.upperBound - 1
        if context.stream.isCased, context.isCased(at: last), tails.contains(context.text(last)) && name.count > 1 {
            return true
        }
        if name.upperBound < context.tokens.count, !context.endsClause(last),
            tails.contains(context.text(name.upperBound)),
            context.stream.isCased, context.isCased(at: name.upperBound)
        {
            return true
        }
        let before = name.lowerBound - 1
        guard before >= 0, !context.tokens[name.lowerBound].marks.contains(.turnStart),
            !context.tokens[before].marks.contains(.clauseEnd)
        else { return false }
        let text = context.text(before)
        // "the one in Frederick", but "I confide in Frederick".
        if text == "in" || text == "near", name.count == 1, context.stream.languages[name.lowerBound] == .english,
            !context.text(name.lowerBound).hasSuffix("'s"), !trusting.contains(context.text(before - 1))
        {
            return true
        }
        return heads.contains(text) || lakes.contains(text) && context.isCased(at: before)
    }

    /// Before the second half of a town's, a church's or a hospital's name.
    private static let heads: Set<String> = [
        "san", "santa", "saint", "saint's", "st", "sankt", "fort", "mount", "mt", "johns", "port", "los", "las",
    ]
    /// The second half of a town's, a station's or an inn's name.
    private static let tails: Set<String> = [
        "station", "springs", "carvery", "inn", "arms", "tavern", "hotel", "falls", "beach", "creek", "stadium",
        "cathedral", "museum", "library", "hospital", "airport", "infirmary", "university", "college", "academy",
        "primary", "park", "bridge", "island", "islands", "river", "valley", "mountain", "prize", "award", "trophy",
        "cup", "theatre", "theater",
    ]
    private static let trusting: Set<String> = [
        "confide", "confided", "believe", "believed", "interested", "trust", "faith", "interest", "bring", "brought",
        "let", "put", "call", "called", "get", "send",
    ]
    private static let lakes: Set<String> = ["lake", "cape", "hotel", "point", "new", "east", "west", "north", "south"]

    private static let names = Set(
        """
        afghanistan albania algeria angola argentina armenia australia austria azerbaijan bangladesh barbados belarus belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe africa asia america antarctica finland france gambia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon lesotho liberia libya lithuania luxembourg macedonia madagascar malawi malaysia mali malta mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan swaziland sweden switzerland syria taiwan tanzania thailand tibet togo tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
        aberdeen abuja accra addis albuquerque alicante amsterdam anchorage ankara antwerp athens atlanta auckland baghdad bali baltimore bangalore bangkok barcelona basel bath beijing beirut belfast belgrade bengaluru berlin berne bilbao birmingham bogotá bogota bologna bordeaux boston bradford bratislava brighton brisbane bristol brooklyn brussels bucharest budapest buenos cairo calcutta calgary california canberra cardiff caracas cebu chennai chicago cincinnati cologne colombo copenhagen cork coventry cracow croydon dakar damascus dar delhi denver derby detroit dhaka doha dresden dubai dublin dundee dunedin durban edinburgh edmonton exeter frankfurt galway gdansk geneva genoa glasgow guadalajara guangzhou hague haifa halifax hamburg hanoi harare harlem havana heathrow helsinki heuston hiroshima honolulu houston hull hyderabad ibadan indianapolis inverness islamabad istanbul jaipur jakarta jerusalem johannesburg kabul kampala karachi kathmandu kingston kolkata krakow kyiv kyoto lagos lahore leeds leicester leipzig lille lima limerick lisbon liverpool london los luton lyon madras madrid malaga manchester manhattan manila marseille mecca melbourne memphis miami milan milwaukee minneapolis montreal moscow mumbai munich nairobi nashville newark newcastle nice norwich nottingham osaka oslo ottawa oxford cambridge palermo perth philadelphia pittsburgh plymouth portland prague pretoria pune quebec queens reading reykjavik riga riyadh rotterdam sacramento salford saigon salzburg santiago seattle seoul seville shanghai sheffield singapore sofia southampton stockholm strasbourg sunderland surrey swansea sydney tampa tehran tokyo toronto tucson tulsa tunis turin vancouver venice vienna vilnius warsaw wellington winnipeg wolverhampton worcester yangon zagreb zurich
        alabama alaska arizona arkansas colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont washington wisconsin wyoming ontario alberta manitoba queensland tasmania yorkshire lancashire cornwall devon essex sussex norfolk suffolk hampshire somerset
        christmas easter ramadan diwali hanukkah thanksgiving halloween google facebook instagram whatsapp twitter youtube netflix spotify uber paypal visa mastercard walmart costco ikea tesco asda aldi lidl vodafone verizon samsung nokia huawei toyota honda nissan hyundai mercedes volkswagen bmw audi fiat renault peugeot pfizer moderna zoom skype outlook gmail yahoo hotmail android windows linux chrome firefox safari siri alexa reuters covid medicare medicaid
        """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
