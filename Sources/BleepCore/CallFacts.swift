/// What the user says about a call as a whole, in the front matter of its notes. It is meant for the public.
public struct CallFacts: Hashable, Sendable {
    public var title: String?
    /// As it was written, an ISO 8601 date or date and time: `2024-05-17`, `2024-05-17T14:03`.
    public var date: String?
    /// The number as the caller presented it, or `withheld`.
    public var callerID: String?
    /// Whom the caller claimed to be or to call for.
    public var claims: [String]
    /// The language of the call, BCP 47: `en`, `de-AT`.
    public var language: String?
    /// Under what terms the recording may be used.
    public var licence: String?
    /// How to reach who publishes the call.
    public var contact: String?
    /// What else is said about the call, paragraph by paragraph.
    public var text: [String]

    public init(
        title: String? = nil, date: String? = nil, callerID: String? = nil, claims: [String] = [],
        language: String? = nil, licence: String? = nil, contact: String? = nil, text: [String] = []
    ) {
        self.title = title
        self.date = date
        self.callerID = callerID
        self.claims = claims
        self.language = language
        self.licence = licence
        self.contact = contact
        self.text = text
    }

    public var isEmpty: Bool { self == CallFacts() }
}
