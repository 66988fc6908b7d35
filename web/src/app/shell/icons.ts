import {
  ApartmentOutlined, AppstoreOutlined, BankOutlined, CheckSquareOutlined, ContactsOutlined, FileTextOutlined, HomeOutlined, InboxOutlined, KeyOutlined, MailOutlined, PhoneOutlined,
  ProfileOutlined, ShoppingCartOutlined, ShoppingOutlined, SafetyOutlined, TagsOutlined, TeamOutlined, ThunderboltOutlined, UserOutlined, UsergroupAddOutlined, RollbackOutlined, ScheduleOutlined, SearchOutlined,
} from "@ant-design/icons";

const ICONS = {
  apartment: ApartmentOutlined, appstore: AppstoreOutlined, bank: BankOutlined, check: CheckSquareOutlined, contacts: ContactsOutlined, file: FileTextOutlined, home: HomeOutlined, inbox: InboxOutlined,
  key: KeyOutlined, mail: MailOutlined, phone: PhoneOutlined, profile: ProfileOutlined, "shopping-cart": ShoppingCartOutlined, shopping: ShoppingOutlined, safety: SafetyOutlined, tags: TagsOutlined, team: TeamOutlined,
  thunderbolt: ThunderboltOutlined, user: UserOutlined, usergroup: UsergroupAddOutlined, rollback: RollbackOutlined, schedule: ScheduleOutlined, search: SearchOutlined, SearchOutlined,
};

/** The picture for an icon name of the catalogue. */
export function iconOf(name: string) {
  return ICONS[name as keyof typeof ICONS] ?? FileTextOutlined;
}
