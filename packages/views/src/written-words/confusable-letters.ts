/**
 * Pairs of letters of two scripts that look the same. Made by scripts/slim-confusables.mjs from the table of confusable_homoglyphs (MIT licence,
 * copyright 2016 Victor Felder), which is made from confusables.txt (Unicode licence, copyright 2022 Unicode, Inc.).
 */
export const confusableLetters: readonly string[] = (
  'AΑ AА AᎪ BΒ BВ BᏴ CϹ CС CᏟ CⲤ DᎠ EΕ EЕ EᎬ FϜ GԌ GᏀ GᏳ HΗ HН HᎻ HⲎ JͿ JЈ JᎫ KΚ KК KᏦ KⲔ LᏞ LⳐ MΜ MϺ ' +
  'MМ MᎷ MⲘ NΝ NⲚ OΟ OО OՕ OⲞ PΡ PР PᏢ PⲢ RᎡ RᏒ SЅ SՏ SᏕ SᏚ TΤ TТ TᎢ TⲦ UՍ VѴ VᏙ WԜ WᎳ WᏔ XΧ XХ XⲬ YΥ ' +
  'Yϒ YУ YҮ YᎩ YᎽ YⲨ ZΖ ZᏃ aα aа bЬ bᏏ cϲ cс cⲥ cꮯ dԁ dᏧ eе eҽ fք gց hһ hհ hᏂ iͺ iι iі iӏ iᎥ iι iꙇ iꭵ ' +
  'jϳ jј lΙ lІ lӀ lⲒ nո nռ oο oσ oо oօ oჿ oⲟ pρ pϱ pр pⲣ qԛ qգ qզ rг rᴦ rⲅ rꮁ sѕ sꮪ uυ uս vν vѵ vꮩ wѡ ' +
  'wԝ wա wꮃ xх yγ yу yү yყ zꮓ ÞϷ ßβ ßϐ ßᏰ þϸ ĸκ ĸϰ ĸк ĸⲕ ĸꮶ ƅь ƅꮟ ƆϽ ƏӘ ƐԐ ƐᏋ ƨϩ ƨꙅ ƩΣ ƫᎿ ǝә ǶԊ ȝӡ ȝჳ ' +
  'ȝⳍ ȷյ ɂꭾ ɅΛ ɅЛ ɔͻ ɜз ɢԍ ɢᏻ ɢꮐ ɰպ ɸφ ɸϕ ɸф ɸⲫ ʀꭱ ʀꮢ ʌᴧ ʍм ʍꮇ ʘꙨ ʙв ʙᏼ ʜн ʜꮋ ʟⳑ ʟꮮ ͰⱵ ͶИ ͷᴎ ͽꜿ ΓГ ΓᎱ ' +
  'ΓⲄ ΔⲆ ΠП ΠⲠ ΦФ ΦՓ ΦⲪ ΨѰ ΨⲮ δẟ εꞓ λⲖ πп τᴛ χⲭ χꭓ χꭕ ψѱ ωⲱ ωꙍ ωꞷ ϗⳤ ϵꞓ ϿꜾ ЄꞒ ШⲼ иᴎ тᴛ шⲽ яᴙ єꞓ љꭠ ѠᏇ ' +
  'ԑꞓ ծẟ ႠꞆ ᎨⱵ ᎰⱵ Ꮿῶ ᴀꭺ ᴅꭰ ᴇꭼ ᴊꭻ ᴘᴩ ᴘꮲ ᴛꭲ ᴴᵸ ⱶꮀ ⲈꞒ ⲉꞓ ꙌꞶ ꞓꮛ'
).split(' ');
