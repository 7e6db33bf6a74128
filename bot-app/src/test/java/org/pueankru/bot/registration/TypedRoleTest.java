package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.Role;

class TypedRoleTest {
    @ParameterizedTest
    @CsvSource({
        "ครู, TEACHER",
        "เป็นครูค่ะ, TEACHER",
        "ครูแกนนำ, CORE_TEACHER",
        "ผอ., DIRECTOR",
        "ผอ.โรงเรียนครับ, DIRECTOR",
        "ผอ.เขต, EXECUTIVE",
        "ศน., SUPERVISOR",
        "ศึกษานิเทศก์, SUPERVISOR",
        "เจ้าหน้าที่เขต, STAFF",
        "ประธานเครือข่าย, NETWORK_CHAIR"
    })
    void aRoleIsReadOutOfAFewWords(String typed, Role role) {
        assertThat(TypedRole.read(typed)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"คลิปคณิต ป.6 หรม", "", "สื่อวันครูสำหรับจัดบอร์ดหน้าเสาธงวันจันทร์"})
    void otherWordsAreNoRole(String typed) {
        assertThat(TypedRole.read(typed)).isEmpty();
    }
}
