package dev.perennial.crm.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.tasks.Mentions.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Somebody LI = new Somebody(new UUID(0, 1), "li", "li");
    private static final Somebody LISA = new Somebody(new UUID(0, 2), "lisa", "lisa berg");
    private static final Somebody WANG = new Somebody(new UUID(0, 3), "wang.fang", "王芳");

    @Test
    void peopleAreMeantByUserNameOrName() {
        assertThat(meant("Please look, @wang.fang. Thanks")).containsExactly(WANG.id());
        assertThat(meant("@Lisa Berg: done?")).containsExactly(LISA.id());
        assertThat(meant("(@LI)")).containsExactly(LI.id());
    }

    @Test
    void aChineseNameNeedsNoSpaceAroundIt() {
        assertThat(meant("请@王芳看一下")).containsExactly(WANG.id());
        assertThat(meant("＠li看一下")).containsExactly(LI.id());
    }

    @Test
    void theLongestNameThatFitsIsMeant() {
        assertThat(meant("@lisa and @li")).containsExactly(LISA.id(), LI.id());
        assertThat(meant("@lisabeth @li-ning")).isEmpty();
    }

    @Test
    void aMailAddressMentionsNobody() {
        assertThat(meant("write to info@li.example or a lone @")).isEmpty();
    }

    private static List<UUID> meant(String text) {
        return List.copyOf(Mentions.meant(Mentions.calls(text), List.of(LI, LISA, WANG)));
    }
}
