enum SpeechPage { static func make() throws -> Page { Page("Speech", about: "", material: "") } }
