/**
 * Words of shops for clothes and household goods, folded, by language; lists of the commonest words lack most of them. Written
 * for this project. Besides English, these are the main languages of the marketplaces that brands meet.
 */
const BY_LANGUAGE = {
  spanish:
    'alta alto altas altos baja bajo nueva nuevo nuevas nuevos mujer mujeres hombre hombres dama damas nina nino ninas ninos chica chico chicas chicos ' +
    'bebe ropa camisa camisas blusa falda vestido vestidos pantalon zapato zapatos bota botas bolsa bolsas bolso cartera reloj gafas gorra gorro ' +
    'manga mangas larga largo corta corto verano invierno otono primavera negro negra blanco blanca rojo roja azul verde rosa gris amarillo morado dorado ' +
    'plata oro cuero tela algodon seda lana lino encaje cuello boton bolsillo cierre tapa caja cajas mesa silla cama sala cocina bano casa hogar jardin ' +
    'coche carro moto bici bicicleta juego juegos juguete regalo regalos fiesta boda luz luces lampara agua aceite crema cara cabello piel mano manos pies ' +
    'unas ojos labios boca calidad oferta venta ventas envio gratis precio barato originales nacional marca marcas modelo modelos talla tallas grande grandes ' +
    'pequeno pequena doble piezas pieza pares colores moda estilo elegante deporte deportes deportiva correr playa viaje escuela oficina trabajo cable ' +
    'cargador funda fundas pantalla movil celular bateria pila pilas casco cola suave ligero fina fino',
  portuguese:
    'novo nova novos novas feminino feminina masculino masculina mulher homem menina menino roupa saia calca sapato carteira relogio oculos bone curta curto ' +
    'longa longo verao inverno preto preta branco branca vermelho cinza amarelo dourado prata couro tecido algodao renda gola botao caixa cadeira cozinha ' +
    'jogo brinquedo presente festa oleo creme rosto cabelo pele mao olhos frete preco originais tamanho pequeno medio dupla pecas peca cor cores',
  malay:
    'pria wanita anak bayi baju kaos celana rok gaun sepatu sandal tas dompet jam tangan kacamata topi lengan panjang pendek hitam putih merah biru hijau ' +
    'kuning abu emas perak kulit kain katun sutra kancing saku kotak meja kursi tempat tidur dapur rumah mobil motor sepeda mainan hadiah pesta lampu air ' +
    'minyak krim wajah rambut mata bibir harga murah asli baru ukuran besar kecil sedang dua tiga lima isi buah warna gaya lelaki perempuan kanak budak ' +
    'seluar kasut beg tudung pakaian tebal tipis cantik lucu',
  vietnamese:
    'nam tre quan vay giay dep tui dong kinh dai ngan den trang xanh vang hong xam bac vai lua nut hop ban ghe giuong bep nha xe choi qua nuoc dau kem mat ' +
    'toc gia moi lon nho chinh hang',
  tagalog:
    'panlalaki pambabae bata damit sapatos relo sumbrero itim puti pula asul berde dilaw bahay mura bago malaki maliit',
  french:
    'femme femmes homme hommes enfant robe jupe chemise chaussure bottes sac montre lunettes chapeau manche longue courte ete hiver noir noire blanc blanche ' +
    'rouge bleu vert gris jaune dore argent cuir coton soie laine lin dentelle bouton poche boite chaise lit cuisine maison voiture velo jeu jouet cadeau ' +
    'fete lumiere eau huile visage cheveux peau main yeux levres prix neuf neuve taille grand petit petite',
  german:
    'damen herren kinder kleid rock hemd bluse hose schuhe stiefel tasche uhr brille hut lang kurz sommer schwarz weiss rot blau gruen grau gelb silber ' +
    'leder stoff seide wolle leinen spitze kragen knopf kiste tisch stuhl bett kuche haus garten rad spiel geschenk licht wasser haar haut augen preis neu ' +
    'gross klein',
  italian:
    'donna donne uomo bimbo bimba neonato abito gonna camicia scarpa scarpe stivali borsa orologio occhiali cappello manica lunga corta estate inverno nero ' +
    'nera bianco bianca rosso blu grigio giallo argento pelle cotone seta pizzo collo tasca scatola tavolo sedia letto cucina gioco luce acqua olio viso ' +
    'capelli occhi labbra prezzo nuovo nuova taglia piccolo',
  polish:
    'damska damski damskie meska meski meskie dzieci buty spodnie kurtka bluza koszula torba zegarek czapka czarny czarna bialy biala',
  turkish:
    'kadin erkek cocuk bebek elbise gomlek pantolon etek ayakkabi bot canta saat gozluk sapka kazak mont ceket kisa uzun yaz kis siyah beyaz kirmizi mavi ' +
    'yesil gri sari altin gumus deri pamuk yun ipek dugme cep kutu masa sandalye yatak mutfak bahce araba oyun hediye isik yag krem yuz sac cilt goz fiyat ' +
    'yeni buyuk kucuk indirim kargo ucretsiz adet renk beden kilif kordon takim uyumlu',
};

export const SHOP_WORDS: readonly string[] = Object.values(BY_LANGUAGE).flatMap((words) => words.split(' '));

/** Abbreviations used in every language, Chinese included: numerals, materials, parts, standards, sizes and money. */
export const ABBREVIATIONS: readonly string[] = (
  'iii vii viii xii xiii xiv xvi soy kawaii kpop ootd diy mini midi maxi xxl xxxl ' +
  'abs pla petg pet pvc pps pom eva tpu tpe tpr epe epp pcb mdf cnc cnt upf spf ' +
  'led lcd ips oled qled amoled hdr dlp uhd fhd hdmi vga dvi usb otg gps gsm lte wifi nfc rfid rtk fpv ' +
  'cpu gpu ram rom ssd hdd sas sata ide ddr sdr nvme raid nas lan wan poe cpe sim emmc bios ios mac ' +
  'smd smt sop bga igbt mos ldo tvs dip fpc ffc npn pnp ntc ptc plc hmi pid pwm ' +
  'abc adhd dvd vcd mp3 ktv mtv vip vvip svip dlc rpg fps mmo npc moq oem odm sku ems dhl fob ' +
  'usd rmb cny eur gbp hkd jpy'
).split(' ');
