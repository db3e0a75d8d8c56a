import type { Locale } from "../locale.ts"

/** Turkish. */
export const tr: Locale = {
  code: "tr",
  direction: "ltr",
  words: {
    groups: {
      profile: {
        title: "Profil",
        text: "Başkalarına nasıl göründüğünüz ve size nereden ulaştığımız.",
      },
      password: {
        title: "Parola",
        text: "Başka hiçbir yerde kullanmadığınız bir parola seçin.",
      },
      totp: {
        title: "Kimlik doğrulama uygulaması",
        text: "Her oturum açışınızda telefonunuzdaki kodu girersiniz.",
      },
      lookup_secret: {
        title: "Yedek kodlar",
        text: "Telefonunuzu kaybederseniz işinize yarar. Her kod yalnızca bir kez kullanılabilir.",
      },
      passkey: {
        title: "Geçiş anahtarları",
        text: "Parmak izinizle, yüzünüzle veya cihazınızın PIN’iyle oturum açın.",
      },
      webauthn: {
        title: "Güvenlik anahtarları",
        text: "Oturum açarken taktığınız veya dokundurduğunuz bir anahtar.",
      },
      oidc: { title: "Bağlı hesaplar", text: "Zaten kullandığınız bir hesapla oturum açın." },
      saml: { title: "Kurumsal oturum açma", text: "Kuruluşunuzun hesabıyla oturum açın." },
      deviceauthn: { title: "Cihazlar", text: "" },
      code: { title: "Kod", text: "" },
      link: { title: "Bağlantı", text: "" },
      default: { title: "Diğer", text: "" },
      identifier_first: { title: "Hesap", text: "" },
    },
    state: {
      on: "Açık",
      off: "Ayarlanmadı",
      unconfirmed: "Henüz onaylanmadı",
      keys: { count: "count", one: "{count} anahtar", other: "{count} anahtar" },
      passkeys: { count: "count", one: "{count} geçiş anahtarı", other: "{count} geçiş anahtarı" },
      linked: { count: "count", one: "{count} bağlı hesap", other: "{count} bağlı hesap" },
      unlinked: "Bağlı hesap yok",
    },
    status: {
      pending: "Ayarlarınız yükleniyor…",
      login: "Oturum açma sayfasına yönlendiriliyorsunuz…",
      aal2: "İki adımlı doğrulama için yönlendiriliyorsunuz…",
      refresh: "Bu değişiklikten önce yeniden oturum açmanız için yönlendiriliyorsunuz…",
      provider: "Sağlayıcıya yönlendiriliyorsunuz…",
      verification: "Adresinizi doğrulamanız için yönlendiriliyorsunuz…",
      continue: "Kaydedildi. Yönlendiriliyorsunuz…",
      failed: "Ayarlarınız yüklenemedi",
      retry: "Tekrar dene",
    },
    failures: {
      session_inactive: "Oturumunuz açık değil.",
      cookies_blocked:
        "Tarayıcınız oturum açma hizmetinin çerezlerini saklamıyor. Bu site için çerezlere izin " +
        "verip tekrar deneyin.",
      rate_limited: "Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin.",
      network: "Oturum açma hizmetine bağlanılamıyor.",
      server: "Oturum açma hizmetinde bir sorun var. Birazdan tekrar deneyin.",
    },
    notices: {
      session_inactive: "Oturumunuz kapandı. Kaydetmek için yeniden oturum açın.",
      session_aal2_required: "Bu değişiklik için iki adımlı doğrulama gerekiyor.",
      session_refresh_required: "Bu değişiklik için yeniden oturum açmanız gerekiyor.",
      flow_expired:
        "Sayfa çok uzun süre açık kaldı. Yazdıklarınız hâlâ burada; bir kez daha kaydedin.",
      flow_expired_start_over:
        "Sayfa çok uzun süre açık kaldığı için bu adım baştan başlıyor. Burada gösterilen yeni " +
        "kodu veya anahtarı kullanın.",
      flow_expired_kept:
        "Sayfa çok uzun süre açık kaldığı için bu adımın kodu veya anahtarı artık geçerli değil. " +
        "Hazır olduğunuzda baştan başlayın.",
      code_expired: "Çok uzun sürdüğü için bu kod artık geçerli değil. Yenisini kullanın.",
      flow_not_found: "Bu özellik kapatılmış veya artık mevcut değil. Hiçbir şey değiştirilmedi.",
      csrf_violation:
        "Güvenliğiniz için bu işlem kabul edilmedi. Yazdıklarınız hâlâ burada; bir kez daha " +
        "kaydedin.",
      cookies_blocked:
        "Tarayıcınız oturum açma hizmetinin çerezlerini saklamadığı için hiçbir şey " +
        "kaydedilemiyor. Bu site için çerezlere izin verip tekrar deneyin. Yazdıklarınız hâlâ " +
        "burada.",
      csrf_violation_start_over:
        "Güvenliğiniz için bu işlem kabul edilmedi ve bu adım baştan başlıyor. Burada gösterilen " +
        "yeni kodu veya anahtarı kullanın.",
      changed_elsewhere:
        "Ayarlarınız başka bir yerde değiştirildi ve bu sayfa artık yeni halini gösteriyor. " +
        "Yazdıklarınız hâlâ burada.",
      identity_mismatch:
        "Bu arada burada başka biri oturum açtı. Hiçbir şey değiştirilmedi; gördüğünüz ayarlar " +
        "şu anda oturumu açık olan hesaba ait.",
      return_to_forbidden: "Geri dönülecek adrese izin verilmiyor.",
      location_change_required: "Sonraki sayfa açılamıyor.",
      rate_limited:
        "Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin. Hiçbir şey kaydedilmedi.",
      rate_limited_for: {
        count: "seconds",
        one: "Çok fazla deneme yapıldı. {seconds} saniye sonra tekrar deneyin. Hiçbir şey kaydedilmedi.",
        other:
          "Çok fazla deneme yapıldı. {seconds} saniye sonra tekrar deneyin. Hiçbir şey kaydedilmedi.",
      },
      network:
        "Bağlantı yok, bu nedenle değişiklik kaydedilmemiş olabilir. Yazdıklarınız hâlâ burada.",
      server: "Oturum açma hizmetinde bir sorun var. Yazdıklarınız hâlâ burada.",
      unknown: "Bir sorun oluştu. Yazdıklarınız hâlâ burada.",
      unanswered: "Bunun kaydedilip kaydedilmediği bilinmiyor.",
      retry: "Tekrar dene",
      restart: "Baştan başla",
      signIn: "Oturum aç",
    },
    invalid: {
      valueMissing: "Bu alan zorunludur.",
      email: "Geçerli bir e-posta adresi girin (örneğin ad@example.com).",
      url: "Geçerli bir web adresi girin (örneğin https://example.com).",
      patternMismatch: "Bu değer istenen biçimde değil.",
      tooLong: {
        count: "max",
        one: "En fazla {max} karakter kullanın.",
        other: "En fazla {max} karakter kullanın.",
      },
      badInput: "Geçerli bir değer girin.",
      keyName: "Önce güvenlik anahtarına bir ad verin.",
    },
    ceremony: {
      waiting: "Tarayıcınızın yönergelerini izleyin…",
      cancelled:
        "Hiçbir şey eklenmedi veya onaylanmadı: İstek iptal edildi ya da zaman aşımına uğradı. " +
        "Tekrar deneyin.",
      registered: "Bu cihaz zaten kayıtlı.",
      unsupported: "Bu tarayıcıda güvenlik anahtarları ve geçiş anahtarları kullanılamıyor.",
      insecure: "Güvenlik anahtarları ve geçiş anahtarları bu adreste çalışmıyor.",
      failed: "Güvenlik anahtarı veya geçiş anahtarı kullanılamadı. Tekrar deneyin.",
      blocked: "Güvenlik anahtarları ve geçiş anahtarları için gereken betik yüklenemedi.",
    },
    list: {
      add: "Ekle",
      addTo: "{label} listesine ekle",
      remove: "Kaldır",
      removeItem: "{label} öğesini kaldır",
      item: "{label} {number}",
    },
    rows: {
      added: "{date} tarihinde eklendi",
      linked: "Bağlı",
      onlyLinked: "Bağlı. Oturum açmanın tek yolu bu olduğu için bağlantısı kaldırılamaz.",
      notLinked: "Bağlı değil",
      unnamed: "Geçiş anahtarı",
      remove: "Kaldır",
      link: "Bağla",
      unlink: "Bağlantıyı kaldır",
    },
    totp: {
      scan:
        "QR kodunu kimlik doğrulama uygulamanızla tarayın. Uygulama bu cihazdaysa anahtarı " +
        "kopyalayıp uygulamaya yapıştırın.",
      verify: "Uygulamanın gösterdiği kodu girin.",
    },
    tools: {
      copy: "Kopyala",
      copyKey: "Anahtarı kopyala",
      copyCodes: "Kopyala: yedek kodlar",
      copied: "Kopyalandı",
      copyFailed: "Tarayıcınız burada kopyalamaya izin vermiyor. Metni seçip kendiniz kopyalayın.",
      download: "İndir",
      // Not “kodları indir”: only Turkish itself takes İ and i for the same letter.
      downloadCodes: "İndir: yedek kodlar",
      print: "Yazdır",
      printCodes: "Yazdır: yedek kodlar",
      codesTitle: "{address} için yedek kodlar",
      codesText:
        "Her kod bir kez kullanılabilir. Kodları başkalarının bulamayacağı bir yerde saklayın. {date}",
      codesFile: "yedek-kodlar.txt",
      show: "Göster",
      hide: "Gizle",
      showTyped: "Yazdığınızı göster",
      hideTyped: "Yazdığınızı gizle",
      discard: "Geri al",
    },
    questions: {
      removeKey:
        "“{name}” güvenlik anahtarı kaldırılsın mı? Bundan sonra bu anahtarla oturum açamazsınız.",
      removePasskey:
        "“{name}” geçiş anahtarı kaldırılsın mı? Bundan sonra bu anahtarla oturum açamazsınız.",
      unlink:
        "{name} hesabının bağlantısı kaldırılsın mı? Bundan sonra bu hesapla oturum açamazsınız.",
      disableApp:
        "Kimlik doğrulama uygulaması kapatılsın mı? Uygulamanın kodları artık geçerli olmaz.",
      disableCodes: "Yedek kodlar kapatılsın mı? Kodların hiçbiri artık geçerli olmaz.",
      other: "“{name}” işlemine devam edilsin mi? Bu işlem geri alınamaz.",
      lastSecondFactor:
        "Bu, kalan son ikinci doğrulama adımınız. Bundan sonra parolanızı bilen herkes oturum açabilir.",
      cancel: "Vazgeç",
    },
    codes: { used: "kullanıldı" },
    reauthentication: {
      refresh: "Yeniden oturum açın",
      refreshText:
        "Oturum açmanızın üzerinden biraz zaman geçti. Yeniden oturum açın, bu değişiklik kendiliğinden kaydedilir.",
      aal2: "İkinci adımla onaylayın",
      aal2Text: "Bu adımdan sonra sayfa kendiliğinden devam eder.",
      pending: "Bir saniye …",
      elsewhere: "Oturum açma sayfasını kullan",
    },
    verification: {
      text: "{address} henüz doğrulanmadı.",
      link: "Şimdi doğrulayın",
      mark: "Henüz doğrulanmadı",
      confirm: "Doğrula",
      confirmAddress: "{address} adresini doğrula",
      title: "Adresinizi doğrulayın",
      wait: "Bir dakika…",
      sent: "{address} adresine bir kod gönderildi.",
      resendIn: {
        count: "seconds",
        one: "{seconds} saniye sonra mümkün",
        other: "{seconds} saniye sonra mümkün",
      },
      later: "Daha sonra",
      done: "{address} doğrulandı.",
      failed: "Adres şu anda doğrulanamıyor.",
    },
    flow: {
      title: "Bu form gösterilemiyor",
      invalid:
        "FlowForm’a bir Kratos akışı verilmedi: `flow` içinde `ui.nodes` yok. Bir Kratos uç " +
        "noktasının döndürdüğü akışı verin, akış gelene kadar da başka bir şey gösterin.",
      noScript: "Bu yalnızca JavaScript ile çalışır ve tarayıcınızda JavaScript kapalı.",
      notLoaded:
        "Bu sayfanın bir bölümü yüklenemedi. Bağlantıyı denetleyip yeniden deneyin; işe yaramazsa sayfayı yenileyin.",
      nodeFailed: "Bu alan gösterilemiyor.",
      lastCredential: "Oturum açmanın tek yolu bu olduğu için kaldırılamaz.",
    },
  },
  messages: {
    1010001: "Oturum aç",
    1010002: "{provider} ile oturum aç",
    1010003: "Lütfen bunun siz olduğunuzu onaylayın.",
    1010004: "Lütfen ikinci adımla onaylayın.",
    1010006: "Uygulamadaki kod",
    1010007: "Yedek kod",
    1010008: "Güvenlik anahtarıyla oturum aç",
    1010009: "Kimlik doğrulama uygulamasını kullan",
    1010010: "Yedek kod kullan",
    1010012: "Güvenlik anahtarınızı veya bu cihazı hazır bulundurun, sonra devam edin.",
    1010013: "Devam et",
    1010014: "Bir kod gönderildi. Gelmezse adresi kontrol edip baştan başlayın.",
    1010015: "Kod gönder",
    1010019: "Devam etmek için kod gönder",
    1010021: "Geçiş anahtarıyla oturum aç",
    1010022: "Parolayla oturum aç",
    1010023: "{address} adresine kod gönder",
    1050001: "Değişiklikleriniz kaydedildi.",
    1060001:
      "Hesabınız kurtarıldı. Parolanızı değiştirin veya başka bir oturum açma yöntemi ekleyin. " +
      "Bunun için son tarih: {privileged_session_expires_at}.",
    1050002: "{provider} hesabını bağla",
    1050003: "{provider} ile bağlantıyı kaldır",
    1050004: "Kimlik doğrulama uygulamasını kapat",
    1050005: "Kimlik doğrulama uygulaması için QR kodu",
    1050006: "{secret}",
    1050007: "Yedek kodları göster",
    1050008: "Yeni yedek kodlar oluştur",
    1050009: "{secret}",
    1050010: "Yedek kodlarınız bunlar. Güvenli bir yerde saklayın.",
    1050011: "Bu kodları kaydettim",
    1050012: "Güvenlik anahtarı ekle",
    1050013: "Güvenlik anahtarının adı",
    1050014: "{used_at} tarihinde kullanıldı",
    1050015: "Yedek kodlar",
    1050016: "Yedek kodları kapat",
    1050017: "Kurulum anahtarı (QR kodunu tarayamıyorsanız)",
    1050018: "“{display_name}” güvenlik anahtarını kaldır",
    1050019: "Geçiş anahtarı ekle",
    1050020: "“{display_name}” geçiş anahtarını kaldır",
    1050021: "“{display_name}” cihazını kaldır",
    1050022: "Cihaz doğrulaması",
    1050023: "Bu ayar kuruluşunuz tarafından yönetiliyor.",
    1070001: "Parola",
    1070002: "{title}",
    1070003: "Kaydet",
    1070004: "E-posta, telefon veya kullanıcı adı",
    1070005: "Gönder",
    1070006: "Doğrulama kodu",
    1070007: "E-posta",
    1070008: "Yeni kod gönder",
    1070009: "Devam et",
    1070011: "İletideki kod",
    1070013: "İletideki kod",
    1080001: "Bir bağlantı gönderildi. Gelmezse adresin yazımını kontrol edin.",
    1080002: "Adres doğrulandı.",
    1080003: "Bir kod gönderildi. Gelmezse adresin yazımını kontrol edin.",
    4000001: "{reason}",
    4000002: "Bu alan zorunludur.",
    4000003: {
      count: "min_length",
      one: "En az {min_length} karakter kullanın.",
      other: "En az {min_length} karakter kullanın.",
    },
    4000004: "Bu değer istenen biçimde değil.",
    4000005: "Bu parola kullanılamaz. Başka bir parola seçin.",
    4000006: "Bilgiler doğru değil. Parolayı ve adresi ya da kullanıcı adını kontrol edin.",
    4000007:
      "Bu e-posta adresi, telefon numarası, kullanıcı adı veya bağlı hesap başka bir hesapta " +
      "kullanılıyor.",
    4000008: "Kod doğru değil. Tekrar deneyin.",
    4000009:
      "Hesabınızda oturum açmaya yarayan bir e-posta adresi veya kullanıcı adı yok. Önce bunu " +
      "profilinize ekleyin.",
    4000010: "Bu hesap henüz etkin değil. Önce e-posta adresini doğrulayın.",
    4000011: "Kurulu bir kimlik doğrulama uygulaması yok.",
    4000012: "Bu yedek kod daha önce kullanıldı. Başka birini kullanın.",
    4000013: "Kurulu bir güvenlik anahtarı yok.",
    4000014: "Yedek kod yok.",
    4000015: "Böyle bir hesap yok veya güvenlik anahtarı yok.",
    4000016: "Bu, yedek kodlardan biri değil. Tekrar deneyin.",
    4000017: {
      count: "max_length",
      one: "En fazla {max_length} karakter kullanın.",
      other: "En fazla {max_length} karakter kullanın.",
    },
    4000018: "{minimum} veya daha büyük bir sayı girin.",
    4000019: "{minimum} değerinden büyük bir sayı girin.",
    4000020: "{maximum} veya daha küçük bir sayı girin.",
    4000021: "{maximum} değerinden küçük bir sayı girin.",
    4000022: "{base} sayısının bir katını girin.",
    4000023: {
      count: "max_items",
      one: "En fazla {max_items} öğe ekleyebilirsiniz.",
      other: "En fazla {max_items} öğe ekleyebilirsiniz.",
    },
    4000024: {
      count: "min_items",
      one: "En az {min_items} öğe ekleyin.",
      other: "En az {min_items} öğe ekleyin.",
    },
    4000025: "Her öğe yalnızca bir kez yer alabilir.",
    4000026: "Geçerli bir değer girin.",
    4000029: "İstenen değeri girin veya kutuyu işaretleyin.",
    4000030: "İstenen değeri girin veya kutuyu işaretleyin.",
    4000031:
      "Parolanız e-posta adresinize veya kullanıcı adınıza çok benziyor. Başka bir parola seçin.",
    4000032: {
      count: "min_length",
      one: "Parolanız en az {min_length} karakterden oluşmalı.",
      other: "Parolanız en az {min_length} karakterden oluşmalı.",
    },
    4000033: {
      count: "max_length",
      one: "Parolanız en fazla {max_length} karakterden oluşabilir.",
      other: "Parolanız en fazla {max_length} karakterden oluşabilir.",
    },
    4000034: "Bu parola veri sızıntılarında açığa çıkmış. Başka bir parola seçin.",
    4000035: "Böyle bir hesap yok veya kodla oturum açılamıyor.",
    4000039: "Yeni parolanız eskisinden farklı olmalı.",
    4000040: "Geçerli bir e-posta adresi girin (örneğin ad@example.com).",
    4000041: "Geçerli bir telefon numarası girin ve ülke kodunu (örneğin +90) ekleyin.",
    4000042: "Bunun için ayarlanmış bir cihaz yok.",
    4000043: "Güvenlik anahtarı veya geçiş anahtarı kabul edilmedi. Tekrar deneyin.",
    4000044: "Cihazın imzası kabul edilmedi. Tekrar deneyin.",
    4010001: "Sayfa çok uzun süre açık kaldı. Tekrar deneyin.",
    4010002: "İşlem tamamlanamadı. Yazdıklarınızı kontrol edip tekrar deneyin.",
    4010004: "Kaydedilecek bir şey bulunamadı. Formu kontrol edip tekrar deneyin.",
    4010006: "İşlem tamamlanamadı. Yazdıklarınızı kontrol edip tekrar deneyin.",
    4010008: "Kod yanlış veya daha önce kullanıldı. Tekrar deneyin.",
    4050001: "Sayfa çok uzun süre açık kaldı. Tekrar deneyin.",
    4050002: "Aynı anda yalnızca bir adres değiştirilebilir. Adresleri tek tek kaydedin.",
    4070001: "Bağlantı yanlış veya daha önce kullanıldı. Yeni bir tane isteyin.",
    4070002: "Bu işlem zaten yapıldı.",
    4070005: "Sayfa çok uzun süre açık kaldı. Tekrar deneyin.",
    4070006: "Kod yanlış veya daha önce kullanıldı. Tekrar deneyin.",
  },
  reasons: {
    email: "Geçerli bir e-posta adresi girin (örneğin ad@example.com).",
    tel: "Geçerli bir telefon numarası girin ve ülke kodunu (örneğin +90) ekleyin.",
    uri: "Geçerli bir web adresi girin (örneğin https://example.com).",
    date: "Geçerli bir tarih girin.",
    enum: "İzin verilen değerlerden birini girin.",
    denied: "Sağlayıcıdaki işlem iptal edildi. Hiçbir şey değiştirilmedi.",
    last_credential: "Oturum açmanın tek yolu bu olduğu için kaldırılamaz.",
  },
}
