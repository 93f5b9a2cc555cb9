import { describe, expect, test } from 'vitest';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

type Cases = readonly (readonly [CategoryId, string])[];

/** Descriptions under a name that says nothing, so that the language alone decides. */
const cases: Record<string, Cases> = {
  pl: [
    ['Read', 'Pobiera listę zamówień klienta'],
    ['Read', 'Wyszukuje pliki po nazwie'],
    ['Read', 'Sprawdza status serwera'],
    ['Write', 'Tworzy nowy projekt'],
    ['Write', 'Aktualizuje dane klienta'],
    ['Write', 'Przypisuje etykietę do zadania'],
    ['Write', 'Wstrzymuje kampanię'],
    ['Execute', 'Wysyła wiadomość e-mail do odbiorcy'],
    ['Execute', 'Uruchamia skrypt na serwerze'],
    ['Execute', 'Wznawia kampanię'],
    ['Execute', 'Publikuje wpis na blogu'],
    ['Destructive', 'Usuwa konto użytkownika'],
    ['Destructive', 'Trwale kasuje pliki z dysku'],
    ['Destructive', 'Anuluje zamówienie'],
    ['Financial', 'Płaci fakturę z konta firmowego'],
  ],
  de: [
    ['Read', 'Ruft alle Rechnungen des Kunden ab'],
    ['Read', 'Listet die Dateien eines Ordners auf'],
    ['Read', 'Sucht nach Kontakten anhand der E-Mail-Adresse'],
    ['Write', 'Erstellt ein neues Projekt'],
    ['Write', 'Aktualisiert einen bestehenden Eintrag'],
    ['Write', 'Weist einer Aufgabe einen Benutzer zu'],
    ['Execute', 'Sendet eine E-Mail an den Empfänger'],
    ['Execute', 'Führt einen Befehl auf dem Server aus'],
    ['Execute', 'Startet den Server neu'],
    ['Execute', 'Veröffentlicht einen Beitrag'],
    ['Destructive', 'Löscht einen Benutzer'],
    ['Destructive', 'Bricht einen laufenden Auftrag ab'],
    ['Destructive', 'Entfernt eine Datei endgültig vom System'],
    ['Financial', 'Überweist Geld auf ein Konto'],
  ],
  fr: [
    ['Read', 'Récupère la liste des factures'],
    ['Read', 'Recherche des contacts par nom'],
    ['Read', "Affiche les détails d'un projet"],
    ['Write', 'Crée un nouveau projet'],
    ['Write', "Met à jour les informations d'un client"],
    ['Write', 'Assigne une tâche à un membre'],
    ['Execute', 'Envoie un e-mail au destinataire'],
    ['Execute', 'Exécute une commande sur le serveur'],
    ['Execute', 'Redémarre le serveur'],
    ['Execute', 'Publie un article sur le site'],
    ['Destructive', 'Supprime un utilisateur'],
    ['Destructive', 'Annule une commande en cours'],
    ['Destructive', 'Efface définitivement les fichiers'],
    ['Financial', 'Rembourse un paiement au client'],
  ],
  es: [
    ['Read', 'Obtiene la lista de facturas'],
    ['Read', 'Busca contactos por nombre'],
    ['Read', 'Muestra los detalles de un proyecto'],
    ['Write', 'Crea un nuevo proyecto'],
    ['Write', 'Actualiza los datos de un cliente'],
    ['Write', 'Asigna una tarea a un usuario'],
    ['Execute', 'Envía un correo electrónico al destinatario'],
    ['Execute', 'Ejecuta un comando en el servidor'],
    ['Execute', 'Reinicia el servidor'],
    ['Execute', 'Publica un artículo en el sitio'],
    ['Destructive', 'Elimina un usuario'],
    ['Destructive', 'Cancela un pedido en curso'],
    ['Destructive', 'Borra de forma permanente los archivos'],
    ['Financial', 'Reembolsa un pago al cliente'],
  ],
  pt: [
    ['Read', 'Obtém a lista de faturas'],
    ['Read', 'Busca contatos pelo nome'],
    ['Read', 'Mostra os detalhes de um projeto'],
    ['Write', 'Cria um novo projeto'],
    ['Write', 'Atualiza os dados de um cliente'],
    ['Write', 'Atribui uma tarefa a um usuário'],
    ['Execute', 'Envia um e-mail para o destinatário'],
    ['Execute', 'Executa um comando no servidor'],
    ['Execute', 'Reinicia o servidor'],
    ['Execute', 'Publica um artigo no site'],
    ['Destructive', 'Exclui um usuário'],
    ['Destructive', 'Cancela um pedido em andamento'],
    ['Destructive', 'Apaga permanentemente os arquivos'],
    ['Financial', 'Reembolsa um pagamento ao cliente'],
  ],
  ru: [
    ['Read', 'Получает список счетов'],
    ['Read', 'Ищет контакты по имени'],
    ['Read', 'Показывает подробности проекта'],
    ['Write', 'Создает новый проект'],
    ['Write', 'Обновляет данные клиента'],
    ['Write', 'Назначает задачу пользователю'],
    ['Execute', 'Отправляет письмо получателю'],
    ['Execute', 'Выполняет команду на сервере'],
    ['Execute', 'Перезапускает сервер'],
    ['Execute', 'Публикует статью на сайте'],
    ['Destructive', 'Удаляет пользователя'],
    ['Destructive', 'Отменяет заказ'],
    ['Destructive', 'Безвозвратно стирает файлы'],
    ['Financial', 'Оплачивает счет'],
  ],
  zh: [
    ['Read', '获取发票列表'],
    ['Read', '按名称搜索联系人'],
    ['Read', '查看项目详情'],
    ['Write', '创建新项目'],
    ['Write', '更新客户信息'],
    ['Write', '为任务分配用户'],
    ['Execute', '向收件人发送邮件'],
    ['Execute', '在服务器上执行命令'],
    ['Execute', '重启服务器'],
    ['Execute', '在网站上发布文章'],
    ['Destructive', '删除用户'],
    ['Destructive', '取消正在进行的订单'],
    ['Destructive', '永久清除所有文件'],
    ['Financial', '向客户退款'],
  ],
  ja: [
    ['Read', '請求書の一覧を取得します。'],
    ['Read', '名前で連絡先を検索します。'],
    ['Read', 'プロジェクトの詳細を表示します。'],
    ['Write', '新しいプロジェクトを作成します。'],
    ['Write', '顧客の情報を更新します。'],
    ['Write', 'タスクにユーザーを割り当てます。'],
    ['Execute', '宛先にメールを送信します。'],
    ['Execute', 'サーバーでコマンドを実行します。'],
    ['Execute', 'サーバーを再起動します。'],
    ['Execute', 'サイトに記事を公開します。'],
    ['Destructive', 'ユーザーを削除します。'],
    ['Destructive', '進行中の注文をキャンセルします。'],
    ['Destructive', 'ファイルを完全に消去します。'],
    ['Financial', '顧客に返金します。'],
  ],
  ko: [
    ['Read', '송장 목록을 조회합니다.'],
    ['Read', '이름으로 연락처를 검색합니다.'],
    ['Read', '프로젝트 세부 정보를 표시합니다.'],
    ['Write', '새 프로젝트를 생성합니다.'],
    ['Write', '고객 정보를 업데이트합니다.'],
    ['Write', '작업에 사용자를 할당합니다.'],
    ['Execute', '수신자에게 이메일을 보냅니다.'],
    ['Execute', '서버에서 명령을 실행합니다.'],
    ['Execute', '서버를 재시작합니다.'],
    ['Execute', '사이트에 글을 게시합니다.'],
    ['Destructive', '사용자를 삭제합니다.'],
    ['Destructive', '진행 중인 주문을 취소합니다.'],
    ['Destructive', '파일을 영구적으로 지웁니다.'],
    ['Destructive', '파일을 삭제하고 결과를 반환합니다'],
    ['Execute', '이메일을 보내고 결과를 반환합니다'],
    ['Financial', '고객에게 환불합니다.'],
  ],
  tr: [
    ['Read', 'Müşterinin faturalarını listeler'],
    ['Read', 'Dosyaları ada göre arar'],
    ['Read', 'Sunucunun durumunu kontrol eder'],
    ['Read', 'İptal edilen siparişleri listeler'],
    ['Write', 'Yeni bir proje oluşturur'],
    ['Write', 'Müşteri bilgilerini günceller'],
    ['Write', 'Göreve etiket atar'],
    ['Execute', 'Alıcıya e-posta gönderir'],
    ['Execute', 'Sunucuda bir komut çalıştırır'],
    ['Execute', 'Blog yazısını yayınlar'],
    ['Destructive', 'Kullanıcıyı siler'],
    ['Destructive', 'Siparişi iptal eder'],
    ['Destructive', 'Dosyayı siler ve sonucu döndürür'],
    ['Financial', 'Müşteriye ödemeyi iade eder'],
  ],
};

describe.each(Object.entries(cases))('%s', (_, own) => {
  test.each(own)('%s: %s', (category, description) => {
    expect(classifyTool({ name: 'tool_1', description }).category).toBe(category);
  });
});

test('words of a language count in a name too', () => {
  expect(classifyTool({ name: 'usun_kontakt', description: 'Usuwa kontakt.' }).category).toBe('Destructive');
  expect(classifyTool({ name: 'fluentcrm_resume_campaign', description: 'Wznawia kampanię' })).toMatchObject({
    category: 'Execute',
    severity: 'high',
  });
});

test('English that borrows a word stays English', () => {
  expect(
    classifyTool({ name: 'list_environments', description: 'Retrieve all environments configured in the workspace.' })
      .category,
  ).toBe('Read');
  expect(classifyTool({ name: 'team_sessions', description: 'List active sessions' }).category).toBe('Read');
});
