import type { Strings } from '../language.ts'

type Key =
  | 'queue'
  | 'events'
  | 'search'
  | 'statistics'
  | 'skip'
  | 'views'
  | 'log_in'
  | 'log_out'
  | 'key'
  | 'key_hint'
  | 'welcome'
  | 'session_over'
  | 'loading'
  | 'try_again'
  | 'unreachable'
  | 'other_language'
  | 'role_reviewer'
  | 'role_editor'
  | 'role_admin'

export const shellStrings: Strings<Key> = {
  en: {
    queue: 'Queue',
    events: 'Events',
    search: 'Search',
    statistics: 'Statistics',
    skip: 'Skip to the content',
    views: 'Views',
    log_in: 'Log in',
    log_out: 'Log out',
    key: 'Your key',
    key_hint:
      'An API key with the scope “review”. It is exchanged for a session and not kept on this machine.',
    welcome: 'What the parties say, side by side',
    session_over: 'The session is over. Log in again to go on; nothing that was decided is lost.',
    loading: 'Loading …',
    try_again: 'Try again',
    unreachable: 'The service does not answer.',
    other_language: 'العربية',
    role_reviewer: 'reviewer',
    role_editor: 'editor',
    role_admin: 'admin',
  },
  ar: {
    queue: 'قائمة المهام',
    events: 'الأحداث',
    search: 'البحث',
    statistics: 'الإحصاءات',
    skip: 'انتقل إلى المحتوى',
    views: 'الصفحات',
    log_in: 'تسجيل الدخول',
    log_out: 'تسجيل الخروج',
    key: 'مفتاحك',
    key_hint:
      'مفتاح واجهة برمجية يملك صلاحية المراجعة (review). يُستبدل بجلسة ولا يُحفظ على هذا الجهاز.',
    welcome: 'أقوال الأطراف جنبًا إلى جنب',
    session_over: 'انتهت الجلسة. سجّل الدخول من جديد للمتابعة؛ لم يضع شيء مما قررته.',
    loading: 'جارٍ التحميل…',
    try_again: 'أعد المحاولة',
    unreachable: 'الخدمة لا تجيب.',
    other_language: 'English',
    role_reviewer: 'مراجع',
    role_editor: 'محرر',
    role_admin: 'مدير',
  },
}
