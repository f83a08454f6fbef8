"""A static server on the loopback, with ranges or, as the simplest hosts are, without."""
import http.server
import os
import re
import threading


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
                      ".svg": "image/svg+xml", ".json": "application/json", ".wav": "audio/wav", ".flac": "audio/flac",
                      ".xml": "application/rss+xml", "": "application/octet-stream"}

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            path = os.path.join(path, "index.html")
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
            return
        if not os.path.isfile(path):
            self.send_error(404)
            return
        size = os.path.getsize(path)
        start, end, status = 0, size - 1, 200
        knows_ranges = self.server.knows_ranges
        asked = knows_ranges and re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if asked:
            start, end, status = int(asked[1]), min(int(asked[2] or size), size - 1), 206
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        if knows_ranges:
            self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(end - start + 1))
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{end}/{size}")
        self.end_headers()
        with open(path, "rb") as file:
            file.seek(start)
            try:
                self.wfile.write(file.read(end - start + 1))
            except (BrokenPipeError, ConnectionResetError):
                pass


class QuietServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that closes a connection is no error."""


class Server:
    def __init__(self, folder, knows_ranges=True):
        def handler(*arguments):
            return Handler(*arguments, directory=folder)

        self.server = QuietServer(("127.0.0.1", 0), handler)
        self.server.knows_ranges = knows_ranges
        self.host = f"127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, path):
        return f"http://{self.host}/{path}"
