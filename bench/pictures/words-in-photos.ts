/**
 * Brand words in photos of sellers of replicas, as a person read them at 320 pixels: facts by file name, of `replica-photos` in the data. Whole sellers are
 * on one side: thresholds are chosen on `tuning`, figures are taken on the others.
 */
export interface WordsInPhoto {
  readonly file: string;
  readonly tuning: boolean;
  /** Plain letters that one reads at a glance. */
  readonly easy: readonly string[];
  /** Script, letters drawn as pictures, small, covered or upside down: no miss, and no false word either. */
  readonly hard: readonly string[];
}

type Row = readonly [file: string, easy: string, hard?: string];

const words = (tuning: boolean, rows: readonly Row[]): WordsInPhoto[] =>
  rows.map(([file, easy, hard = '']) => ({ file, tuning, easy: namesIn(easy), hard: namesIn(hard) }));

const namesIn = (text: string): string[] => (text === '' ? [] : text.split(', '));

export const PHOTOS: readonly WordsInPhoto[] = [
  ...words(true, [
    ['O1CN013H6Tip1msdHbHLjra_!!2217678875010-0-cib.jpg', 'Supreme'],
    ['O1CN01769G971DqnADrFWqr_!!731210268.jpg', '', 'Represent'],
    ['O1CN018gliKv1msdHcD9JMd_!!2217678875010-0-cib.jpg', '', 'Supreme'],
    ['O1CN01Aq9Hhd1DqnCvcgTdb_!!731210268.jpg', '', 'Represent'],
    ['O1CN01IcmmEz1O5ZlqoyUwk_!!2209183131654.jpg', 'Supreme', 'Fox'],
    ['O1CN01KsN6RV1msdHaAV6Vv_!!2217678875010-0-cib.jpg', 'Supreme'],
    ['O1CN01LoIsI11uIv533XXrp_!!1090806015.jpg', 'Essentials'],
    ['O1CN01Q0ikcI1O5ZlkOT3vs_!!2209183131654.jpg', 'Supreme', 'Fox'],
    ['O1CN01QfUXDp1Dqn4S2xklC_!!731210268.jpg', 'Represent'],
    ['O1CN01Wue1NC1uIv5BymkJ2_!!1090806015.jpg', 'Essentials'],
    ['O1CN01ZkTI8T1O5Zlhp7MIz_!!2209183131654.jpg', 'Supreme', 'Fox'],
    ['O1CN01ZqTTct1msdHcmrwTC_!!2217678875010-0-cib.jpg', 'Supreme'],
    ['O1CN01ef3BrF1uIv5B3iUlG_!!1090806015.jpg', 'Essentials'],
    ['O1CN01m87FkH1Dqn4Rz38eA_!!731210268.jpg', 'Represent'],
    ['open1613870869-1234478995-28540000019764ded8b50a8115c2_1920_1440.jpg', 'Louis Vuitton'],
    ['open1613870869-1234478995-29ce0000019764dec90b0a8133b0_1920_1440.jpg', 'Louis Vuitton'],
    ['open1613870869-1234478995-5f4e0000019764dec2cf0aa043be_1920_1440.jpg', 'Louis Vuitton'],
    ['open1668613661-1234478995-01cc00000198c6eb74c40a8115c2_800_800.jpg', 'Supreme'],
    ['open1668613661-1234478995-02e500000198c6ebb2400a8133b0_800_800.jpg', 'Supreme'],
  ]),
  ...words(false, [
    ['open1613933272-252808396-13450000019270b4b7310a8115b5_800_800.jpg', '', 'Canada Goose'],
    ['open1613933272-252808396-20740000019270b484560aa087d1_800_800.jpg', 'The North Face'],
    ['open1613933272-252808396-37690000019270b476a50a232357_800_800.jpg', 'The North Face'],
    ['open1613933272-252808396-45360000019270b4793e0a8133b5_800_800.jpg', 'The North Face'],
    ['open1613933272-252808396-599f0000019270b4872e0a22d234_800_800.jpg', 'The North Face'],
    ['open1735853037-1234478995-1ba400000195f68d28b20a231226_800_800.jpg', '', 'Trapstar'],
    ['open1735853037-1234478995-21d200000195f690f3890a231226_800_800.jpg', 'Hellstar'],
    ['open1735853037-1234478995-21d600000195f690fc7f0a231226_800_800.jpg', 'Hellstar'],
    ['open1735853037-1234478995-295200000195f69aefd30a23b491_800_800.jpg', 'Carhartt'],
    ['open1735853037-1234478995-298000000195f69b2b880a231226_800_800.jpg', 'Carhartt'],
    ['open1735853037-1234478995-30b200000195f690fa280a22d249_800_800.jpg', 'Hellstar'],
    ['open1735853037-1234478995-30d500000195f68d59cb0a8115c2_800_800.jpg', '', 'Trapstar'],
    ['open1735853037-1234478995-32b700000195f690f1190aa08290_800_800.jpg', 'Hellstar'],
    ['open1735853037-1234478995-336c00000195f6a7fb110a23b491_1000_1000.jpg', '', 'Sp5der'],
    ['open1735853037-1234478995-33ae00000195f6a827f20a23b491_1920_1920.jpg', '', 'Sp5der'],
    ['open1735853037-1234478995-392c00000195f690f7e60aa0834c_800_800.jpg', 'Hellstar'],
    ['open1735853037-1234478995-39a900000195f69af8e90aa08290_800_800.jpg', 'Carhartt'],
    ['open1735853037-1234478995-39bf00000195f69b1fef0aa08290_800_800.jpg', 'Carhartt'],
    ['open1735853037-1234478995-405800000195f69b22580aa0834c_800_800.jpg', 'Carhartt'],
    ['open1801466197-1234478995-7c58000001982c59f5a20a8115c2_1225_1225.jpg', '', 'Nike, Jordan'],
    ['open1807578469-1234478995-116100000194710c8e560a232357_1442_1920.jpg', '', 'Louis Vuitton'],
    ['open1854382549-1234478995-243c0000019837029d9a0a23b491_800_800.jpg', '', 'Gallery Dept'],
    ['open1854382549-1234478995-253800000198370338440a23b491_800_800.jpg', 'Gallery Dept'],
    ['open1854382549-1234478995-260f00000198370304770a8115c2_800_800.jpg', '', 'Gallery Dept'],
    ['open1854382549-1234478995-26450000019837037b760a8133b0_800_800.jpg', '', 'Gallery Dept'],
    ['open1854382549-1234478995-2a10000001983702c9f30a231226_800_800.jpg', 'Gallery Dept'],
    ['open1854382549-1234478995-2ab00000019837034fce0a231226_800_800.jpg', 'Lanvin', 'Gallery Dept'],
    ['open1854382549-1234478995-735b0000019837034a6b0aa043f9_800_800.jpg', 'Lanvin', 'Gallery Dept'],
    ['pcitem1840027683-495c000001922f7f131a0a811411_999_828.jpg', '', 'Nike'],
  ]),
];
