package dev.perennial.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint carries photos: whoever may read what the customer tells sees them, and nobody else. */
@StoryTest
class FileStoryTest {

    @LocalServerPort
    int port;

    private final Map<String, Browser> people = new HashMap<>();
    private String complaint;

    @BeforeEach
    void aComplaint() {
        var customer = as("agent").post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Photo Zhang\"}").text("/id");
        complaint = "service/cases/" + as("agent").post("/api/service/cases", "{\"kind\":\"COMPLAINT\",\"customer\":\"%s\",\"subject\":\"Leaked\",\"story\":\"private words\"}".formatted(customer)).text("/id");
    }

    @Test
    void whoeverReadsTheStorySeesThePhotos() {
        var added = new Upload().with("leak.jpg", "image/jpeg", Photos.ofACamera(6)).with("box.png", "image/png", Photos.png("box")).to(complaint, as("agent"));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        for (var reader : List.of("agent", "lead", "manager", "admin")) {
            assertThat(names(as(reader))).as(reader).containsExactly("leak.jpg", "box.png");
            assertThat(as(reader).get(added.text("/items/0/href")).status()).as(reader).isEqualTo(200);
        }
        assertThat(added.text("/items/0/size")).isEqualTo(String.valueOf(Photos.cleaned(6).length));
        assertThat(added.text("/items/0/addedBy/label")).isNotBlank();
    }

    @Test
    void whoPicksPaysOrShipsSeesNeitherStoryNorPhotos() {
        var photo = photo();

        for (var department : List.of("warehouse", "shipping", "finance")) {
            var files = as(department).get("/api/platform/files/of?record=" + complaint);
            assertThat(files.json().path("items").size()).as(department).isZero();
            assertThat(files.text("/hidden")).as(department).isEqualTo("true");
            assertThat(as(department).get("/api/platform/files/" + photo).status()).as(department).isEqualTo(404);
            assertThat(as(department).get("/api/platform/files/" + photo + "/content").status()).as(department).isEqualTo(404);
            assertThat(as(department).delete("/api/platform/files/" + photo + "/content").status()).as(department).isEqualTo(404);
            assertThat(as(department).get("/api/platform/files?count=exact").text("/count")).as(department).isEqualTo("0");
            assertThat(new Upload().with("x.png", "image/png", Photos.png("x")).to(complaint, as(department)).status()).as(department).isEqualTo(403);
        }
        assertThat(as("seller").get("/api/platform/files/of?record=" + complaint).status()).isEqualTo(404);
        assertThat(as("seller").get("/api/platform/files/" + photo + "/content").status()).isEqualTo(404);
        assertThat(new Upload().with("x.png", "image/png", Photos.png("x")).to(complaint, as("seller")).status()).isEqualTo(404);
        assertThat(new Browser(port).get("/api/platform/files/" + photo + "/content").status()).isEqualTo(401);
    }

    @Test
    void whoAddedAPhotoTakesItAwayAndBringsItBack() {
        var photo = "/api/platform/files/" + photo() + "/content";

        assertThat(as("manager").delete(photo).status()).isEqualTo(403);
        assertThat(as("agent").delete(photo).status()).isEqualTo(204);
        assertThat(names(as("agent"))).isEmpty();
        assertThat(as("agent").get(photo).status()).isEqualTo(404);
        assertThat(as("agent").post(photo + "/restore", "{}").status()).isEqualTo(200);
        assertThat(as("lead").delete(photo).status()).isEqualTo(204);
        assertThat(as("lead").delete(photo).status()).isEqualTo(404);
    }

    @Test
    void aRepeatedUploadLeavesOneFile() {
        var first = photo();

        assertThat(photo()).isEqualTo(first);
        assertThat(names(as("agent"))).containsExactly("leak.png");
    }

    @Test
    void picturesAreShownInPlaceAndNothingElseIs() {
        var photo = as("agent").get("/api/platform/files/" + photo() + "/content");
        assertThat(header(photo, "Content-Type")).isEqualTo("image/png");
        assertThat(header(photo, "Content-Disposition")).startsWith("inline");

        for (var claim : List.of("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "<html><script>alert(1)</script>", "%PDF-1.7", "PK\u0003\u0004 bomb")) {
            var added = new Upload().with("innocent.png", "image/png", claim.getBytes(StandardCharsets.ISO_8859_1)).to(complaint, as("agent"));
            var content = as("agent").get(added.text("/items/0/href"));
            assertThat(added.text("/items/0/picture")).as(claim).isEqualTo("false");
            assertThat(header(content, "Content-Type")).as(claim).startsWith("application/");
            assertThat(header(content, "Content-Disposition")).as(claim).startsWith("attachment");
            assertThat(header(content, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(content.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        }
    }

    @Test
    void browsersKeepThePhotoButAskEachTime() {
        var address = "/api/platform/files/" + photo() + "/content";
        var photo = as("agent").get(address);

        assertThat(header(photo, "Cache-Control")).contains("private").contains("no-cache");
        assertThat(as("agent").copy().with("If-None-Match", header(photo, "ETag")).get(address).status()).isEqualTo(304);
    }

    @Test
    void aDeletedRecordTakesItsPhotosAlong() {
        var account = as("admin").post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Gone Zhang\"}");
        var photo = new Upload().with("leak.png", "image/png", Photos.png("gone")).to("parties/accounts/" + account.text("/id"), as("admin")).text("/items/0/href");

        assertThat(as("admin").get(photo).status()).isEqualTo(200);
        assertThat(as("admin").delete("/api/parties/accounts/" + account.text("/id"), account.json().path("version").asLong()).status()).isEqualTo(204);
        assertThat(as("admin").get(photo).status()).isEqualTo(404);
    }

    private String photo() {
        var added = new Upload().with("leak.png", "image/png", Photos.png("leak")).to(complaint, as("agent"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.text("/items/0/id");
    }

    private List<String> names(Browser reader) {
        return reader.get("/api/platform/files/of?record=" + complaint).json().path("items").valueStream().map(file -> file.path("name").asString()).toList();
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Browser as(String username) {
        return people.computeIfAbsent(username, name -> {
            var browser = new Browser(port);
            browser.signIn(name);
            return browser;
        });
    }
}
