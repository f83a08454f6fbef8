/// What lists look at in a call, worked out once for all of them, and only what is asked for.
struct ListSurvey {
    let stream: TokenStream
    lazy var pieces: [ListPiece] = ListPiece.pieces(of: stream)
    lazy var alignments: [SymbolAlignment] = SymbolMatcher.alignments(in: stream)

    init(_ stream: TokenStream) { self.stream = stream }
}
