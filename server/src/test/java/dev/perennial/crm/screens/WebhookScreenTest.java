package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator sets up a webhook, takes its secret along, tries it and sees what became of it. */
@ScreenStory
class WebhookScreenTest {

    private HttpServer outside;
    private final Semaphore told = new Semaphore(0);
    private volatile int status = 200;

    @BeforeEach
    void listen() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            told.release();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        outside.start();
    }

    @AfterEach
    void leave() {
        outside.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void aWebhookIsFilledInSignedTriedAndSentAgain(Language language, House house) throws InterruptedException {
        var admin = filledIn(language, house);
        admin.reads(admin.says("Nothing is sent yet: there is no secret to sign with.", "尚未发送任何内容：还没有签名密钥。"));
        picture(admin, "webhook-new-" + language);
        admin.press(admin.says("Make the secret", "生成密钥"));
        admin.dialog().getByRole(AriaRole.BUTTON).last().click();
        assertThat(admin.page().locator(".token-secret code")).containsText("whsec_");
        admin.dialog().getByRole(AriaRole.BUTTON).last().click();

        admin.press(admin.says("Send a sample", "发送样例"));
        admin.dialog().getByRole(AriaRole.BUTTON).last().click();
        assertThat(admin.page().locator(".webhook-events")).containsText(admin.says("Delivered", "已送达"));
        told.drainPermits();
        admin.page().locator(".webhook-events li").first().getByRole(AriaRole.BUTTON).click();
        Assertions.assertThat(told.tryAcquire(15, TimeUnit.SECONDS)).as("what has arrived is sent once more when somebody asks for it").isTrue();
        status = 503;
        house.clerk("admin").account("Told on screen " + language);
        assertThat(admin.page().locator(".webhook-events")).containsText(admin.says("Failed, tried again", "失败，将重试"));
        admin.page().locator(".webhook-secret summary").click();
        picture(admin, "webhook-" + language);
        admin.page().locator(".webhook-secret").screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/pictures", "webhook-secret-" + language + ".png")));
        status = 200;
        admin.page().locator(".webhook-events li").first().getByRole(AriaRole.BUTTON).click();
        assertThat(admin.page().locator(".webhook-events li").first()).containsText(admin.says("Delivered", "已送达"));

        admin.page().setViewportSize(390, 844);
        assertThat(admin.page().locator(".webhook-deliveries")).isVisible();
        admin.page().locator(".webhook-deliveries").scrollIntoViewIfNeeded();
        picture(admin, "webhook-phone-" + language);
        admin.page().setViewportSize(1280, 800);
        admin.press(admin.says("Pause", "暂停"));
        admin.dialog().getByRole(AriaRole.BUTTON).last().click();
        admin.reads(admin.says("Paused by hand", "手动暂停"));
    }

    private Reader filledIn(Language language, House house) {
        var admin = house.reader(language, "admin").open("/platform/webhooks/new");
        admin.field("name").fill("Stock " + language);
        admin.field("url").fill("http://127.0.0.1:" + outside.getAddress().getPort() + "/hooks");
        pick(admin, "type", admin.says("Accounts", "客户"));
        pick(admin, "fields", admin.says("Name", "名称"));
        pick(admin, "actingAs", "admin");
        picture(admin, "webhook-form-" + language);
        admin.press(admin.says("Create webhook", "新建Webhook"));
        admin.meets("Stock " + language);
        return admin;
    }

    private static void pick(Reader reader, String field, String option) {
        reader.field(field).click();
        reader.field(field).fill(option);
        var open = reader.page().locator(".ant-select-dropdown:visible");
        open.locator(".ant-select-item-option").first().click();
        reader.page().keyboard().press("Escape");
        assertThat(open).hasCount(0);
    }

    private static void picture(Reader reader, String name) {
        reader.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }
}
