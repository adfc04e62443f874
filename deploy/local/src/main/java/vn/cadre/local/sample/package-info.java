/**
 * The sample: a deterministic generator of invented people in real units, written as the NDJSON
 * files that the registry and training import.
 *
 * <p><b>Published figures</b> (newspaper articles of 2018 to 2022): Kim Động's 1,236 people of
 * service units with their shares; the shares of its district offices and communes; Chi Lăng's 108
 * and 204 leaders with the thresholds 94, 95, 79, 70 and 85 percent, and the shares 74, 86, 92 and
 * 85 of its committees before the resolution; the move to Nhân Lý in June 2017; the eight commune
 * leaders let go in 2018; Hà Đông's rules (8 years, 5 years, two deputies an office on average);
 * Hoành Bồ's 13 of 13 communes and the breakdown of 18 turns. Of training: Quảng Ninh's 112 planned
 * and 96 held classes of 2020 for 6,160 turns, none abroad; Chính Nghĩa's 2, 7, 205 and 4; Hoành
 * Bồ's plan of 38 classes for six audiences.
 *
 * <p><b>Calculated</b>: the counts behind Kim Động's shares (62 and 308 people; 308 gives 2.27 %
 * masters where 2.37 % is printed) and behind Chi Lăng's committees (35 and 13).
 *
 * <p><b>Test values</b>: the 84 heads and 24 deputies of Chi Lăng and every count chosen to lie
 * just above a published threshold; the wards, offices and deputies of Hà Đông and their service
 * histories; of training the cost of 20,950,000,000 VND ("nearly 21 billion"), the 23 local classes
 * ("more than 20"), Chi Lăng's 3,690 turns ("nearly 3,700"), Hoành Bồ's 3,040 people ("more than
 * 3,000"), every budget, course, class and paper, and how many persons stand behind turns; every
 * date not named above; each organisation's number of seats; all of {@code province}.
 * <b>Invented</b>: each name, number and life. Units known only from memory (Nguyễn Trãi and Yết
 * Kiêu wards, the district Hoành Bồ and its township Trới, the successions of 2020 and January
 * 2025) are unverified.
 */
@NullMarked
package vn.cadre.local.sample;

import org.jspecify.annotations.NullMarked;
