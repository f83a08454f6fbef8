/// The ends of host names that people say and write in calls; the list of all is longer than any use of it here.
enum TopLevelDomains {
    /// As the last label of something written; `example`, `test` and `invalid` are reserved by RFC 2606.
    static let written: Set<String> = [
        "com", "org", "net", "edu", "gov", "mil", "info", "biz", "io", "me", "co", "uk", "us", "ca", "au", "nz", "ie",
        "in",
        "de", "at", "ch", "eu", "fr", "nl", "es", "it", "be", "pl", "dk", "se", "no", "cz", "tv", "app", "dev",
        "online",
        "shop", "club", "email", "name", "pro", "xyz", "cloud", "example", "test", "invalid", "live", "mail", "tech",
        "site", "store", "support", "koeln", "berlin", "bayern", "li", "lu", "ru", "fm", "ai", "gg", "cc", "mobi",
        "ltd",
    ]

    /// As they are said, in one word: `calm` and `common` are what recognisers make of `com`.
    static let spoken: Set<String> = written.union([
        "komm", "kom", "calm", "comm", "deh", "dee", "orgs", "nett", "netz",
    ])

    /// Mail providers by the name that is said before the dot.
    static let providers: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "msn", "live", "protonmail", "proton",
        "web",
        "gmx", "freenet", "posteo", "mailbox", "t-online", "tonline", "arcor", "comcast", "verizon", "btinternet", "me",
        "mac", "fastmail", "zoho", "tutanota", "mail", "example", "ymail", "sbcglobal", "att", "googlemails",
        "hotmails",
        "vodafone", "online", "onlinehome", "bluewin", "sky", "virginmedia", "talktalk", "ntlworld", "rocketmail",
    ]
}
