/// What a file says about itself.
struct DocumentFacts: Hashable {
  let title: String
  /// The office.
  let author: String
  let date: PDFDate
  /// As in `zh-CN`.
  let language: String

  private static let producer = "huiyin"

  /// The information dictionary.
  var dictionary: String {
    "<< /Title \(PDFText.string(title)) /Author \(PDFText.string(author)) /Creator (\(Self.producer)) /Producer (\(Self.producer)) "
      + "/CreationDate (\(date.text)) /ModDate (\(date.text)) /Trapped /False >>"
  }

  /// The same as XMP.
  var metadata: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Element.escaped(title))</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>\(Element.escaped(author))</rdf:li></rdf:Seq></dc:creator>
    <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>\(date.isoText)</xmp:CreateDate><xmp:ModifyDate>\(date.isoText)</xmp:ModifyDate>
    <xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool><pdf:Producer>\(Self.producer)</pdf:Producer>
    <pdf:Trapped>False</pdf:Trapped>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }
}
