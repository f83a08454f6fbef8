// Swearing of Bavaria, Austria and Switzerland, and what German has beside the list.
extension ProfanityLexicon {
    /// Strong, as ``strong``.
    static let dialect: [String] = [
        "oaschl*", "oaschg*", "oaschk*", "schissdrec*", "schissdrae*", "schissdrac*", "schiissdre*", "schiissdra*",
        "gschiss*", "beschissn*", "wichsa", "wixa", "gfickt*", "hurnkind*", "hurenkind*", "hurenbrut*", "schlampen",
        "kackv*", "kackl*", "kackd*", "kackt*", "kacks*", "drecksblag*", "drecksbalg*", "drecksgoer*", "dreckstyp*",
        "polacke", "polacken*",
        "fickfehler*", "aloch", "beidl", "voarsch*",
    ]

    /// Words that are cut off before they are out: `Sch...`.
    static let cutOff: Set<String> = ["sch", "scheiß", "scheiss", "arschl", "verf"]
}
