<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Unread</source>
        <translation>未审</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已审</translation>
    </message>
    <message>
        <source>No issue</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>The number {label} is repeated.</source>
        <translation>编号 {label} 重复。</translation>
    </message>
    <message>
        <source>A number is missing before {label}.</source>
        <translation>{label} 之前缺少编号。</translation>
    </message>
    <message>
        <source>Numbering starts again at {label}.</source>
        <translation>编号在 {label} 处重新开始。</translation>
    </message>
    <message>
        <source>{label} is out of order.</source>
        <translation>{label} 顺序有误。</translation>
    </message>
    <message>
        <source>The text breaks off here.</source>
        <translation>文本在此处中断。</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About tcreader</source>
        <translation>关于 tcreader</translation>
    </message>
    <message>
        <source>tcreader {version}</source>
        <translation>tcreader {version}</translation>
    </message>
    <message>
        <source>Read, flag and annotate agreements. It works offline; your notes stand in a file beside each agreement. A flag is a hint to look, not legal advice.</source>
        <translation>阅读、标记和批注协议。完全离线工作；您的批注保存在每份协议旁边的文件中。风险标记只提示您留意，不是法律意见。</translation>
    </message>
    <message>
        <source>Log file: {path}</source>
        <translation>日志文件：{path}</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Next Hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous Hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Clause Tree</source>
        <translation>条款目录(&amp;C)</translation>
    </message>
    <message>
        <source>Flags and &amp;Notes</source>
        <translation>风险标记与批注(&amp;N)</translation>
    </message>
    <message>
        <source>Show &amp;Flags</source>
        <translation>显示风险标记(&amp;F)</translation>
    </message>
    <message>
        <source>Show N&amp;otes</source>
        <translation>显示批注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>默认大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>Full Scr&amp;een</source>
        <translation>全屏(&amp;E)</translation>
    </message>
    <message>
        <source>Clause: Unre&amp;ad</source>
        <translation>条款：未审(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Clause</source>
        <translation>下一条款(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Clause</source>
        <translation>上一条款(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Unread</source>
        <translation>下一未审条款(&amp;U)</translation>
    </message>
    <message>
        <source>Next F&amp;lag</source>
        <translation>下一风险标记(&amp;L)</translation>
    </message>
    <message>
        <source>Previous Fla&amp;g</source>
        <translation>上一风险标记(&amp;G)</translation>
    </message>
    <message>
        <source>Next N&amp;ote</source>
        <translation>下一批注(&amp;O)</translation>
    </message>
    <message>
        <source>Previous No&amp;te</source>
        <translation>上一批注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>Highlight &amp;Yellow</source>
        <translation>黄色高亮(&amp;Y)</translation>
    </message>
    <message>
        <source>Highlight &amp;Green</source>
        <translation>绿色高亮(&amp;G)</translation>
    </message>
    <message>
        <source>Highlight &amp;Blue</source>
        <translation>蓝色高亮(&amp;B)</translation>
    </message>
    <message>
        <source>Highlight &amp;Pink</source>
        <translation>粉色高亮(&amp;P)</translation>
    </message>
    <message>
        <source>Highlight P&amp;urple</source>
        <translation>紫色高亮(&amp;U)</translation>
    </message>
    <message>
        <source>Write a &amp;Note</source>
        <translation>写批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Flag These Words…</source>
        <translation>标记所选文字(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keep the Flag</source>
        <translation>保留标记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Dismiss the Flag…</source>
        <translation>忽略标记(&amp;D)…</translation>
    </message>
    <message>
        <source>Clause: &amp;Read</source>
        <translation>条款：已审(&amp;R)</translation>
    </message>
    <message>
        <source>Clause: N&amp;o Issue</source>
        <translation>条款：无问题(&amp;O)</translation>
    </message>
    <message>
        <source>Clause: &amp;Issue</source>
        <translation>条款：有问题(&amp;I)</translation>
    </message>
    <message>
        <source>Clause: &amp;Escalated</source>
        <translation>条款：已上报(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About tcreader</source>
        <translation>关于 tcreader(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ChangeMenu</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
</context>
<context>
    <name>DismissMenu</name>
    <message>
        <source>Risk accepted</source>
        <translation>接受该风险</translation>
    </message>
    <message>
        <source>Settled elsewhere in the agreement</source>
        <translation>协议其他条款已有约定</translation>
    </message>
    <message>
        <source>Usual in the market</source>
        <translation>属行业惯例</translation>
    </message>
    <message>
        <source>Doesn&apos;t concern us</source>
        <translation>与我方无关</translation>
    </message>
    <message>
        <source>Not what the words say</source>
        <translation>文意并非如此</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open the folder afterwards</source>
        <translation>完成后打开文件夹</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>For whom:</source>
        <translation>用途：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>{name} - review</source>
        <translation>{name} - 审阅</translation>
    </message>
    <message>
        <source>Highlights and notes: {notes}. Flags with the rules behind them: {flags}, of which dismissed: {dismissed}.</source>
        <translation>高亮和批注 {notes} 条；风险标记 {flags} 处（附规则依据），其中已忽略 {dismissed} 处。</translation>
    </message>
    <message>
        <source>The wording of kept flags: {kept}, and notes that are meant for the other side. No internal note, severity or reason.</source>
        <translation>已保留的 {kept} 处标记的条文，以及写给对方的批注。不含内部批注、严重程度和理由。</translation>
    </message>
    <message>
        <source>Highlights and notes: {notes}. Flags: {shown}; dismissed ones, left out: {dismissed}.</source>
        <translation>高亮和批注 {notes} 条；风险标记 {shown} 处；已忽略的 {dismissed} 处不导出。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open an agreement</source>
        <translation>打开协议</translation>
    </message>
    <message>
        <source>Agreements (*.md *.markdown *.txt *.text)</source>
        <translation>协议 (*.md *.markdown *.txt *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>{name} (no longer there)</source>
        <translation>{name}（文件已不在原处）</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>More filters and groups</source>
        <translation>更多筛选与分组</translation>
    </message>
    <message>
        <source>Severity, category, prominence, state, groups</source>
        <translation>严重程度、类别、标示、状态、分组</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Unmarked {n}</source>
        <translation>未标示 {n}</translation>
    </message>
    <message>
        <source>Flags whose words the drafter didn&apos;t set off</source>
        <translation>起草方未作提示的风险标记</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Prominence</source>
        <translation>标示情况</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>第 {current} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>法条要旨</translation>
    </message>
    <message>
        <source>Inherited from {label}</source>
        <translation>承接自 {label}</translation>
    </message>
    <message>
        <source>Flagged by hand</source>
        <translation>人工标记</translation>
    </message>
    <message>
        <source>Rule {rule}</source>
        <translation>规则 {rule}</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>已忽略：{reason}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复待定</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Dismiss all…</source>
        <translation>全部忽略…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐条显示</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag These Words</source>
        <translation>标记所选文字</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>搜索类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
</context>
<context>
    <name>FlagsPanel</name>
    <message>
        <source>Clear Filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>风险标记</translation>
    </message>
    <message>
        <source>No agreement is open</source>
        <translation>未打开协议</translation>
    </message>
    <message>
        <source>What restricts the customer or releases the drafter is listed here.</source>
        <translation>限制客户权利或者免除起草方责任的条文将列在这里。</translation>
    </message>
    <message>
        <source>All filtered out</source>
        <translation>全部被筛除</translation>
    </message>
    <message>
        <source>No flag has everything that the filters ask for.</source>
        <translation>没有符合全部筛选条件的标记。</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现风险</translation>
    </message>
    <message>
        <source>No rule found a restriction or a waiver in this text. That doesn&apos;t mean that there is none: select words and flag them by hand.</source>
        <translation>规则没有在本文中发现限制或免责条文，但不代表不存在：请选中文字后人工标记。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Flags</source>
        <translation>风险标记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Read, with everything below</source>
        <translation>已审（含全部下级条款）</translation>
    </message>
    <message>
        <source>Mark as {state}</source>
        <translation>标为{state}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
</context>
<context>
    <name>NoteEditing</name>
    <message>
        <source>Edit note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Highlight in {color}</source>
        <translation>以{color}高亮</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Delete notes: {n}</source>
        <translation>删除 {n} 条批注</translation>
    </message>
    <message>
        <source>Note on the document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Note on the clause</source>
        <translation>条款批注</translation>
    </message>
</context>
<context>
    <name>NoteFilterBar</name>
    <message>
        <source>Filter notes</source>
        <translation>筛选批注</translation>
    </message>
</context>
<context>
    <name>NoteWording</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>针对全文</translation>
    </message>
    <message>
        <source>On the clause</source>
        <translation>针对条款</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>moved with the text</source>
        <translation>已随文本移动</translation>
    </message>
    <message>
        <source>the words changed: review again</source>
        <translation>文字已变更：请重新审阅</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>写于 {when}</translation>
    </message>
    <message>
        <source>Changed {when}</source>
        <translation>修改于 {when}</translation>
    </message>
    <message>
        <source>Not found in this text</source>
        <translation>在本文中未找到</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Clear Filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Note on the clause</source>
        <translation>条款批注</translation>
    </message>
    <message>
        <source>Note on the document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Note on {label}</source>
        <translation>{label} 的批注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No agreement is open</source>
        <translation>未打开协议</translation>
    </message>
    <message>
        <source>Your highlights and notes on an agreement are listed here.</source>
        <translation>您对协议所作的高亮和批注将列在这里。</translation>
    </message>
    <message>
        <source>All filtered out</source>
        <translation>全部被筛除</translation>
    </message>
    <message>
        <source>No note has everything that the filters ask for.</source>
        <translation>没有符合全部筛选条件的批注。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>尚无批注</translation>
    </message>
    <message>
        <source>Select words in the text and choose a colour, or write a note on a clause or on the document below. Everything is saved as you type.</source>
        <translation>在正文中选中文字并选择颜色，或在下方对条款或全文写批注。输入时自动保存。</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>批注已删除</translation>
    </message>
    <message>
        <source>Notes deleted: {n}</source>
        <translation>已删除 {n} 条批注</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>It was written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>The export is done.</source>
        <translation>导出完成。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy the Address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open It Outside</source>
        <translation>在外部打开</translation>
    </message>
    <message>
        <source>This link leads to:</source>
        <translation>此链接指向：</translation>
    </message>
    <message>
        <source>Your notes carry the name “{name}”.</source>
        <translation>您的批注将署名“{name}”。</translation>
    </message>
    <message>
        <source>It stands in the review file and in exports.</source>
        <translation>该名称会出现在审阅文件和导出文件中。</translation>
    </message>
    <message>
        <source>Change the Name…</source>
        <translation>更改名称…</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>就用此名</translation>
    </message>
    <message>
        <source>The review could not be saved.</source>
        <translation>审阅未能保存。</translation>
    </message>
    <message>
        <source>If you close the window now, what you did since the last save may be lost.</source>
        <translation>如果现在关闭窗口，上次保存之后的内容可能丢失。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在窗口</translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>The agreement&apos;s folder can&apos;t be written.</source>
        <translation>协议所在的文件夹不可写。</translation>
    </message>
    <message>
        <source>The review is kept at {path}.</source>
        <translation>审阅保存在 {path}。</translation>
    </message>
    <message>
        <source>The agreement&apos;s file has changed.</source>
        <translation>协议文件已更改。</translation>
    </message>
    <message>
        <source>Another program wrote it. Your notes are kept either way.</source>
        <translation>其他程序修改了该文件。无论如何选择，您的批注都会保留。</translation>
    </message>
    <message>
        <source>Load the New Text</source>
        <translation>载入新文本</translation>
    </message>
    <message>
        <source>Keep This Text</source>
        <translation>保留当前文本</translation>
    </message>
    <message>
        <source>The agreement&apos;s file was deleted or moved.</source>
        <translation>协议文件已被删除或移动。</translation>
    </message>
    <message>
        <source>You can go on reading; your notes are kept.</source>
        <translation>您可以继续阅读；批注均已保留。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>The name on your notes:</source>
        <translation>批注署名：</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Filter clauses</source>
        <translation>筛选条款</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>审阅进度</translation>
    </message>
    <message>
        <source>Reviewed {done} / {total}</source>
        <translation>已审 {done} / {total} 条</translation>
    </message>
    <message>
        <source>open {n}</source>
        <translation>待审 {n}</translation>
    </message>
    <message>
        <source>The clauses of an agreement stand here once one is open.</source>
        <translation>打开协议后，条款目录将显示在这里。</translation>
    </message>
    <message>
        <source>No headings or numbered clauses were found in this text.</source>
        <translation>本文中没有找到标题或编号条款。</translation>
    </message>
    <message>
        <source>No clause matches. Press Escape to see all.</source>
        <translation>没有匹配的条款。按 Esc 显示全部。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>宋体（衬线）</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>黑体（无衬线）</translation>
    </message>
    <message>
        <source>Jump instead of gliding when the text scrolls</source>
        <translation>滚动正文时直接跳转，不做过渡</translation>
    </message>
    <message>
        <source>Your name on notes:</source>
        <translation>批注署名：</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>Theme:</source>
        <translation>主题：</translation>
    </message>
    <message>
        <source>Type of the text:</source>
        <translation>正文字体：</translation>
    </message>
    <message>
        <source>Size of the text:</source>
        <translation>正文大小：</translation>
    </message>
    <message>
        <source>Motion:</source>
        <translation>动画：</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Something went wrong inside tcreader.</source>
        <translation>tcreader 内部出现错误。</translation>
    </message>
    <message>
        <source>Your work is kept. You can go on; if it happens again, please report it with the log file.</source>
        <translation>您的工作已保留，可以继续。如再次出现，请附上日志文件反馈。</translation>
    </message>
    <message>
        <source>No font here can show Chinese characters.</source>
        <translation>本机没有可显示中文的字体。</translation>
    </message>
    <message>
        <source>Install one and start tcreader again: fonts-noto-cjk on Debian and Ubuntu, google-noto-sans-cjk-fonts on Fedora.</source>
        <translation>请安装后重新启动 tcreader：Debian 和 Ubuntu 上为 fonts-noto-cjk，Fedora 上为 google-noto-sans-cjk-fonts。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be opened.</source>
        <translation>无法打开“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is no text that tcreader can read.</source>
        <translation>“{name}”不是 tcreader 能读取的文本。</translation>
    </message>
    <message>
        <source>The review file was damaged.</source>
        <translation>审阅文件已损坏。</translation>
    </message>
    <message>
        <source>This review is open for reading only.</source>
        <translation>此审阅以只读方式打开。</translation>
    </message>
    <message>
        <source>{who} has this review open.</source>
        <translation>{who} 正在打开此审阅。</translation>
    </message>
    <message>
        <source>Somebody else has this review open.</source>
        <translation>其他人正在打开此审阅。</translation>
    </message>
    <message>
        <source>The review could not be saved.</source>
        <translation>审阅未能保存。</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>导出文件未能写入。</translation>
    </message>
    <message>
        <source>A rule file is wrong.</source>
        <translation>规则文件有误。</translation>
    </message>
    <message>
        <source>That didn&apos;t work.</source>
        <translation>操作未成功。</translation>
    </message>
    <message>
        <source>There is no file at {path}. Check whether it was moved or renamed.</source>
        <translation>{path} 处没有文件。请检查是否已移动或改名。</translation>
    </message>
    <message>
        <source>{path} is a folder. Open a file in it.</source>
        <translation>{path} 是文件夹。请打开其中的文件。</translation>
    </message>
    <message>
        <source>You aren&apos;t allowed to read {path}. Ask for permission, or copy the file to a folder of your own.</source>
        <translation>您没有读取 {path} 的权限。请申请权限，或将文件复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>The file is empty. Check whether the download was complete.</source>
        <translation>文件为空。请检查下载是否完整。</translation>
    </message>
    <message>
        <source>The file is larger than an agreement can be. Check whether it is the right one.</source>
        <translation>文件过大，不像是协议。请检查是否选对了文件。</translation>
    </message>
    <message>
        <source>The disk or the network refused to give the file. Nothing was changed; try again.</source>
        <translation>磁盘或网络未能提供该文件。没有任何改动，请重试。</translation>
    </message>
    <message>
        <source>A copy could not be made at {path}. Check the disk&apos;s free space.</source>
        <translation>无法复制到 {path}。请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>It holds data that is no text. tcreader opens Markdown and plain text; save the agreement as one of these.</source>
        <translation>文件内容不是文本。tcreader 可打开 Markdown 和纯文本；请将协议另存为其中一种。</translation>
    </message>
    <message>
        <source>Its characters are in an unknown encoding. Save it as UTF-8 and open it again.</source>
        <translation>文件编码无法识别。请另存为 UTF-8 后重新打开。</translation>
    </message>
    <message>
        <source>tcreader opens Markdown and plain text; save the agreement as one of these.</source>
        <translation>tcreader 可打开 Markdown 和纯文本；请将协议另存为其中一种。</translation>
    </message>
    <message>
        <source>The file&apos;s name ends in no format that can be written.</source>
        <translation>文件扩展名不是可导出的格式。</translation>
    </message>
    <message>
        <source>This is the agreement itself, or its review. Choose another file name.</source>
        <translation>这是协议本身或其审阅文件。请换一个文件名。</translation>
    </message>
    <message>
        <source>The folder doesn&apos;t exist. Make it first, or choose another one.</source>
        <translation>文件夹不存在。请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>This is a folder. Give the name of a file in it.</source>
        <translation>这是文件夹。请给出其中的文件名。</translation>
    </message>
    <message>
        <source>You aren&apos;t allowed to write there, or another program has the file open. Close it there, or choose another folder.</source>
        <translation>您没有写入权限，或其他程序正打开该文件。请先关闭，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Check the disk&apos;s free space, or choose another folder.</source>
        <translation>请检查磁盘剩余空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>It was set aside as {name}, and the newest good state was opened. Nothing was overwritten.</source>
        <translation>损坏的文件已另存为 {name}，并打开了最近的完好版本。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>It was set aside as {name}. No earlier state was found, so the review begins anew.</source>
        <translation>损坏的文件已另存为 {name}。没有找到更早的版本，审阅将重新开始。</translation>
    </message>
    <message>
        <source>A newer tcreader wrote it. Nothing is changed; install the newest tcreader to go on with it.</source>
        <translation>它由更新版本的 tcreader 写入。没有任何改动；请安装最新版本后继续。</translation>
    </message>
    <message>
        <source>You can read it. When they have closed it, open the agreement again to go on.</source>
        <translation>您可以阅读。待对方关闭后，请重新打开协议继续。</translation>
    </message>
    <message>
        <source>The disk is full. Your work is kept, and saving is tried again every few seconds. Make room.</source>
        <translation>磁盘已满。您的工作已保留，每隔几秒重试保存。请腾出空间。</translation>
    </message>
    <message>
        <source>The folder is gone. Your work is kept, and saving is tried again every few seconds. Bring the folder back.</source>
        <translation>文件夹已不存在。您的工作已保留，每隔几秒重试保存。请恢复该文件夹。</translation>
    </message>
    <message>
        <source>Your work is kept, and saving is tried again every few seconds. Check whether {path} may be written.</source>
        <translation>您的工作已保留，每隔几秒重试保存。请检查 {path} 是否可写。</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Keep the flag</source>
        <translation>保留标记</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>审阅状态</translation>
    </message>
    <message>
        <source>Customer&apos;s position</source>
        <translation>客户立场</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Overview of the document</source>
        <translation>全文概览</translation>
    </message>
</context>
<context>
    <name>SelectedWords</name>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flag these words</source>
        <translation>标记所选文字</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with Clause Number</source>
        <translation>连同条款号复制</translation>
    </message>
    <message>
        <source>Find Selection</source>
        <translation>查找所选文字</translation>
    </message>
</context>
<context>
    <name>SelectionPalette</name>
    <message>
        <source>Actions on the selected words</source>
        <translation>对所选文字的操作</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>高亮：%1</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Keep flag: {name}</source>
        <translation>保留标记：{name}</translation>
    </message>
    <message>
        <source>Dismiss flag: {name}</source>
        <translation>忽略标记：{name}</translation>
    </message>
    <message>
        <source>Reopen flag: {name}</source>
        <translation>恢复标记：{name}</translation>
    </message>
    <message>
        <source>Remove flag: {name}</source>
        <translation>移除标记：{name}</translation>
    </message>
    <message>
        <source>Change category to {name}</source>
        <translation>类别改为{name}</translation>
    </message>
    <message>
        <source>Change severity to {name}</source>
        <translation>严重程度改为{name}</translation>
    </message>
    <message>
        <source>Flag words: {name}</source>
        <translation>标记文字：{name}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Single letters and figures work while the keyboard is in the text.</source>
        <translation>单个字母和数字键在正文获得焦点时有效。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of saving</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Size of the text; click for 100 %</source>
        <translation>正文大小；点击恢复 100 %</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved, trying again</source>
        <translation>未保存，正在重试</translation>
    </message>
    <message>
        <source>Reading the agreement…</source>
        <translation>正在读取协议…</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>{count} clauses</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>1 clause</source>
        <translation>共 1 条</translation>
    </message>
    <message>
        <source>clause {number} of {count}</source>
        <translation>第 {number} / {count} 条</translation>
    </message>
    <message>
        <source>{share} of the text is emphasised</source>
        <translation>重点文字占 {share}</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色字</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the text announces {marks}</source>
        <translation>正文声明以{marks}提示</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Customer: {name} ▾</source>
        <translation>客户：{name} ▾</translation>
    </message>
    <message>
        <source>Whom you speak for: some law protects consumers only</source>
        <translation>您代表的一方：部分法律只保护消费者</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>business</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>As the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Read an agreement with its risks flagged, highlight it, write notes, export them. Nothing that you open leaves this computer.</source>
        <translation>阅读标出风险的协议，高亮、批注并导出。您打开的任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Open an Agreement…</source>
        <translation>打开协议…</translation>
    </message>
    <message>
        <source>or drop a file anywhere in this window</source>
        <translation>或将文件拖放到窗口中</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>in Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Recent agreements</source>
        <translation>最近打开的协议</translation>
    </message>
    <message>
        <source>no longer at this place</source>
        <translation>文件已不在原处</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已标示</translation>
    </message>
    <message>
        <source>part-marked</source>
        <translation>部分标示</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>未标示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Document order</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
</context>
</TS>
