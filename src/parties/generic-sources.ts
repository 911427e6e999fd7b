/** Sources that texts leave without a name. They are parties of their own, never joined to a side. */

export interface GenericSource {
  readonly en: string
  readonly ar: string
  readonly heads: readonly string[]
}

export const genericSources: Readonly<Record<string, GenericSource>> = {
  unnamed: { en: 'Unnamed source', ar: 'مصدر غير مسمى', heads: ['source', 'sources', 'مصدر', 'مصادر', 'مصادر مطلعة', 'مصدر مطلع', 'informed source', 'informed sources', 'person familiar matter', 'people familiar matter', 'well informed sources', 'unnamed source', 'unnamed sources', 'anonymous source'] },
  witnesses: { en: 'Witnesses', ar: 'شهود عيان', heads: ['witness', 'witnesses', 'eyewitness', 'eyewitnesses', 'eye witnesses', 'شاهد', 'شهود', 'شهود عيان', 'شاهد عيان', 'الشهود'] },
  residents: { en: 'Residents', ar: 'سكان', heads: ['resident', 'residents', 'local residents', 'locals', 'villagers', 'سكان', 'سكان محليون', 'السكان', 'أهالي', 'الأهالي', 'مواطنون'] },
  'security-source': { en: 'Security source', ar: 'مصدر أمني', heads: ['security source', 'security sources', 'security official', 'security officials', 'مصدر أمني', 'مصادر أمنية', 'مسؤول أمني', 'مسؤولون أمنيون'] },
  'military-source': { en: 'Military source', ar: 'مصدر عسكري', heads: ['military source', 'military sources', 'military official', 'military officials', 'مصدر عسكري', 'مصادر عسكرية', 'مسؤول عسكري'] },
  'medical-source': { en: 'Medical source', ar: 'مصدر طبي', heads: ['medical source', 'medical sources', 'medics', 'doctors', 'hospital sources', 'hospital', 'health workers', 'مصدر طبي', 'مصادر طبية', 'أطباء', 'مسعفون', 'مصادر صحية'] },
  'diplomatic-source': { en: 'Diplomatic source', ar: 'مصدر دبلوماسي', heads: ['diplomatic source', 'diplomatic sources', 'diplomat', 'diplomats', 'western diplomats', 'مصدر دبلوماسي', 'مصادر دبلوماسية', 'دبلوماسيون'] },
  officials: { en: 'Officials', ar: 'مسؤولون', heads: ['official', 'officials', 'local officials', 'senior official', 'local authorities', 'authorities', 'government source', 'government sources', 'مسؤول', 'مسؤولون', 'مسؤولين', 'مسؤولون محليون', 'مصدر حكومي', 'مصادر حكومية', 'السلطات المحلية', 'السلطات', 'مصدر رسمي', 'مصادر رسمية'] },
  media: { en: 'Media reports', ar: 'تقارير إعلامية', heads: ['media', 'media reports', 'local media', 'reports', 'press reports', 'news reports', 'reporters', 'journalists', 'وسائل إعلام', 'وسائل الإعلام', 'تقارير', 'تقارير إعلامية', 'وسائل إعلام محلية', 'صحف', 'تقارير صحفية', 'مصادر إعلامية', 'صحفيون'] },
  experts: { en: 'Experts', ar: 'خبراء', heads: ['expert', 'experts', 'analyst', 'analysts', 'observers', 'researchers', 'scientists', 'economists', 'critics', 'خبراء', 'خبير', 'محللون', 'محلل', 'مراقبون', 'باحثون', 'علماء', 'محللين', 'مراقبين'] },
  activists: { en: 'Activists', ar: 'ناشطون', heads: ['activist', 'activists', 'rights groups', 'human rights groups', 'campaigners', 'ناشطون', 'نشطاء', 'ناشط', 'منظمات حقوقية', 'حقوقيون'] },
  police: { en: 'Police', ar: 'الشرطة', heads: ['police', 'police sources', 'police officials', 'الشرطة', 'شرطة', 'مصدر في الشرطة'] },
  rebels: { en: 'Rebels', ar: 'متمردون', heads: ['rebel', 'rebels', 'separatists', 'insurgents', 'militants', 'متمردون', 'المتمردون', 'انفصاليون', 'مسلحون', 'المسلحون'] },
  opposition: { en: 'Opposition', ar: 'المعارضة', heads: ['opposition', 'opposition parties', 'المعارضة'] },
}
