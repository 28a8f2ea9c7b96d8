package org.pregon.core.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.home.WrittenNews;
import org.pregon.core.internal.mail.SentLetters;
import org.pregon.core.internal.media.MediaAccess;
import org.pregon.core.internal.media.MediaStore;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.internal.security.UnitForm;
import org.pregon.core.internal.security.Units;
import org.pregon.core.internal.security.User;
import org.pregon.core.internal.security.UserForm;
import org.pregon.core.internal.security.Users;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Somebody tells others, and sees who has read it. */
@OnBothDatabases
class NoticesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 23);

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private long gerencia;
    private CurrentUser head;
    private CurrentUser luz;
    private CurrentUser hugo;
    private SentLetters letters;
    private Notices notices;

    NoticesTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        Units units = new Units(platform.coreSql(), platform.audit());
        gerencia = units.create(new UnitForm("Gerencia de Desarrollo Social", "GDS", null, true)).id();
        long below = units.create(new UnitForm("Subgerencia de Salud", "SGS", gerencia, true)).id();
        head = person("rosa", "Rosa Huamán", "head", null, null);
        luz = person("luz", "Luz Ccori", "staff", "luz@muni.example", gerencia);
        hugo = person("hugo", "Hugo Condori", "reader", null, below);
        letters = new SentLetters(platform, clock);
        PublicAddress address = new PublicAddress(new Settings(platform.coreSql(), platform.audit()), "https://pregon.muni.example/");
        notices = new Notices(platform.coreSql(), platform.audit(), platform.search(), new MediaStore(platform.coreSql(), clock, folder),
                new MediaAccess(platform.coreSql(), new Kinds()), letters.outbox(),
                new NoticeLetters(letters.outbox(), address), clock);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private CurrentUser person(String login, String name, String role, @Nullable String email, @Nullable Long unit) {
        User user = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions()).create(new UserForm(login, name, email, List.of(role), true, unit), "una-clave-larga-1");
        return new CurrentUser(user.id(), login, name, List.of(role), Set.of("notices.read", "notices.write"));
    }

    private Notice send(NoticeForm form) {
        return CurrentUser.as(head, () -> notices.send(form));
    }

    private static NoticeForm to(@Nullable Boolean everyone, List<Long> units, List<Long> people, boolean mail) {
        return new NoticeForm("Cierre del palacio", "El lunes 26 no se atiende.", everyone, units, people, null, mail);
    }

    @Test
    void aNoticeToAUnitIsReadBelowItTooAndItsAuthorSeesWhoIsMissing() {
        Notice sent = send(to(null, List.of(gerencia), List.of(), false));
        assertThat(sent).returns("Gerencia de Desarrollo Social", Notice::audience).returns(2, Notice::readers).returns(0, Notice::confirmed);
        NoticeHome home = new NoticeHome(platform.coreSql());
        assertThat(home.home(luz, TODAY).waiting()).containsExactly(new Item("Leer: Cierre del palacio", null, "#/notices/" + sent.id()));

        Notice read = CurrentUser.as(luz, () -> notices.confirm(sent.id()));
        CurrentUser.as(luz, () -> notices.confirm(sent.id()));

        assertThat(read).returns(1, Notice::confirmed).returns(TestPlatform.NOW, Notice::readAt);
        assertThat(home.home(luz, TODAY).waiting()).isEmpty();
        assertThat(CurrentUser.as(head, () -> notices.receipts(sent.id()))).extracting(Receipt::userName, Receipt::unitName, one -> one.readAt() != null)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Hugo Condori", "Subgerencia de Salud", false),
                        org.assertj.core.groups.Tuple.tuple("Luz Ccori", "Gerencia de Desarrollo Social", true));
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> notices.receipts(sent.id()))).isInstanceOf(ForbiddenException.class);
        assertThat(platform.audit().history(Notices.ENTITY, sent.id(), null).items()).extracting("action").containsExactly("receive", "create");
    }

    @Test
    void everyoneIsAskedButTheAuthorAndWhoCannotReadIt() {
        person("sin", "Sin Rol", "admin", null, null);
        Notice sent = send(to(true, List.of(), List.of(), false));

        assertThat(sent).returns("Todo el personal", Notice::audience).returns(3, Notice::readers);
        assertThatThrownBy(() -> CurrentUser.as(head, () -> notices.confirm(sent.id()))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aNoticeWithoutReadersIsNotSent() {
        assertThatThrownBy(() -> send(to(null, List.of(), List.of(), false))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> send(to(null, List.of(), List.of(head.id()), false))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> send(to(null, List.of(999L), List.of(), false))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> send(to(null, List.of(), List.of(999L), false))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> notices.get(1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoHasNotReadItIsRemindedByMailAndOnceAllHaveNobodyIs() {
        Notice sent = send(to(null, List.of(), List.of(luz.id(), hugo.id()), true));
        assertThat(sent.audience()).isEqualTo("Hugo Condori, Luz Ccori");
        assertThat(letters.about("core.notice:" + sent.id())).singleElement().asString()
                .contains("El lunes 26 no se atiende.").contains("https://pregon.muni.example/#/notices/" + sent.id());

        CurrentUser.as(head, () -> notices.remind(sent.id()));
        CurrentUser.as(luz, () -> notices.confirm(sent.id()));
        CurrentUser.as(head, () -> notices.remind(sent.id()));

        // Hugo has no address: he was reminded where he works.
        assertThat(letters.about("core.notice:" + sent.id())).hasSize(2);
        assertThat(CurrentUser.as(head, () -> notices.receipts(sent.id())).get(0).remindedAt()).isEqualTo(TestPlatform.NOW);
        CurrentUser.as(hugo, () -> notices.confirm(sent.id()));
        assertThatThrownBy(() -> CurrentUser.as(head, () -> notices.remind(sent.id()))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aWithdrawnNoticeSaysWhyAndWaitsForNobody() {
        Notice sent = send(to(true, List.of(), List.of(), true));
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> notices.withdraw(sent.id(), "No", 1))).isInstanceOf(ForbiddenException.class);

        Notice gone = CurrentUser.as(head, () -> notices.withdraw(sent.id(), "La fecha era otra.", 1));

        assertThat(gone).returns(NoticeState.WITHDRAWN, Notice::state).returns("La fecha era otra.", Notice::reason);
        assertThat(new NoticeHome(platform.coreSql()).home(luz, TODAY).waiting()).isEmpty();
        assertThat(letters.outbox().find("core.notice:" + sent.id())).extracting(copy -> copy.state().name()).containsExactly("CANCELLED");
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> notices.confirm(sent.id()))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> CurrentUser.as(head, () -> notices.withdraw(sent.id(), "Otra vez", 1))).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theListIsNarrowedToWhatSomebodyHasYetToReadAPageAtATime() {
        IntStream.range(0, 5).forEach(i -> {
            clock.move(Duration.ofMinutes(1));
            send(new NoticeForm("Aviso número " + i, "Texto", null, List.of(), List.of(luz.id()), null, false));
        });
        CurrentUser.as(luz, () -> notices.confirm(2));
        NoticeFilter unread = new NoticeFilter(List.of("%aviso%"), List.of(NoticeState.SENT), luz.id(), true, head.id());
        Paging two = Paging.of("-sent", 2, null, Sort.names(Notices.ORDERS));

        var first = CurrentUser.as(luz, () -> notices.list(unread, two));
        var second = CurrentUser.as(luz, () -> notices.list(unread, two.after(String.valueOf(first.next()))));

        assertThat(first.items()).extracting(Notice::title).containsExactly("Aviso número 4", "Aviso número 3");
        assertThat(second.items()).extracting(Notice::title).containsExactly("Aviso número 2", "Aviso número 0");
        assertThat(notices.count(unread).count()).isEqualTo(4);
        assertThat(CurrentUser.as(hugo, () -> notices.list(NoticeFilter.ALL, two)).items()).hasSize(2).noneMatch(Notice::unread);
        assertThat(new NoticeSearch(platform.coreSql()).read(List.of(1L))).singleElement().returns("Aviso número 0", record -> record.title());
    }

    @Test
    void whatIsWrittenIsNewsAndWhatIsOnlyLookedAtIsNot() {
        WrittenNews news = new WrittenNews(platform.coreSql());
        long before = news.mark();
        assertThat(news.mark()).isEqualTo(before);

        Notice sent = send(to(true, List.of(), List.of(), false));
        long after = news.mark();
        assertThat(after).isNotEqualTo(before);
        CurrentUser.as(luz, () -> {
            platform.audit().viewed(Notices.ENTITY, sent.id());
            return true;
        });
        assertThat(news.mark()).isEqualTo(after);
        CurrentUser.as(luz, () -> notices.confirm(sent.id()));
        assertThat(news.mark()).isNotEqualTo(after);
    }
}
