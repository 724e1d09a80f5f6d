// Longer than that is a paragraph that only mentions a photo.
const longest = 400

const licence = /\(?\bCC[ -](?:BY|0)\b[^)]*\)?|\(public domain\)|©/i
const agency =
  /(?:\/|\bvia\b|,|—|–|-|\()\s*(?:Getty Images|Reuters|AFP|AP|EPA|TASS|ТАСС|DPA|picture alliance|Shutterstock|Unsplash|Wikimedia(?: Commons)?|Flickr)\b[^.!?]{0,40}\)?\.?$/u
const labelled =
  /^\(?(?:photo(?:graph)?|image|picture|credit|illustration|foto|bild|crédit(?: photo)?|imagen|фото|фотография|світлина|ілюстрація|иллюстрация)(?:\s+(?:by|credit|courtesy|von|de))?\s*[:/©]\s*\S|^\(?photo(?:graph)? by \p{Lu}[^.!?]{1,80}\.?$/iu
const trailing = /[.,;(|/]\s*(?:photo|image|foto|фото|credit)(?:\s+(?:by|credit))?\s*[:/]\s*\S[^!?\n]{0,60}$/iu

/** True for the caption or credit of a picture: short, with a licence, an agency or a photographer named as such. */
export function isCaption(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false
  return licence.test(text) || agency.test(text) || labelled.test(text) || trailing.test(text)
}
