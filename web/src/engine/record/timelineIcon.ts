import { CheckOutlined, EditOutlined, FileTextOutlined, MailOutlined, PaperClipOutlined, PhoneOutlined, PlusOutlined, RollbackOutlined, ShoppingCartOutlined, ThunderboltOutlined } from "@ant-design/icons";

/** The picture for a kind of happening. */
export function timelineIcon(kind: string) {
  switch (kind) {
    case "create": return PlusOutlined;
    case "change": case "machine": return EditOutlined;
    case "restore": case "return": return RollbackOutlined;
    case "verb": return ThunderboltOutlined;
    case "order": return ShoppingCartOutlined;
    case "call": return PhoneOutlined;
    case "mail": return MailOutlined;
    case "promise": return CheckOutlined;
    case "file": return PaperClipOutlined;
    default: return FileTextOutlined;
  }
}
