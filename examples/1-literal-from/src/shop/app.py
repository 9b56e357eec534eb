from flask import Flask, Response
from weasyprint import HTML

app = Flask(__name__)


@app.get("/invoices/<int:number>.pdf")
def invoice(number: int) -> Response:
    document = HTML(string=f"<h1>Invoice {number}</h1>").write_pdf()
    return Response(document, mimetype="application/pdf")
