<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>notes: {n}</source>
        <translation>批注：{n}</translation>
    </message>
    <message>
        <source>Unread: it says something else than when it was reviewed</source>
        <translation>未审：审阅之后条文有变动</translation>
    </message>
    <message>
        <source>changed since they were reviewed: {n}</source>
        <translation>审阅后有变动的条款：{n}</translation>
    </message>
    <message>
        <source>flags on which reviewers differ: {n}</source>
        <translation>审阅人意见不一的标记：{n}</translation>
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
    <name>Absence</name>
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
        <source>Not scanned</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>Scanning was stopped before the end of the text, so no flag is shown. What was decided and noted is kept.</source>
        <translation>扫描在读完全文之前已停止，因此不显示标记。已作的决定和批注均保留。</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
    <message>
        <source>No rules for this language</source>
        <translation>没有适用于该语言的规则</translation>
    </message>
    <message>
        <source>Nothing is looked for in this text. Select words and flag them by hand.</source>
        <translation>不在该文本中查找风险。可选中文字手动标记。</translation>
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
        <source>&amp;Import Reviews…</source>
        <translation>导入审阅(&amp;I)…</translation>
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
        <source>Show O&amp;verview</source>
        <translation>显示概览(&amp;V)</translation>
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
        <source>&amp;Marks and Risks Only</source>
        <translation>只看标示与风险(&amp;M)</translation>
    </message>
    <message>
        <source>Read for the &amp;Drafter</source>
        <translation>以起草方立场阅读(&amp;D)</translation>
    </message>
    <message>
        <source>Previous Unrea&amp;d</source>
        <translation>上一未审条款(&amp;D)</translation>
    </message>
    <message>
        <source>Next Mark Not &amp;Recognised</source>
        <translation>下一处已标示未识别(&amp;R)</translation>
    </message>
    <message>
        <source>Previous Mark Not R&amp;ecognised</source>
        <translation>上一处已标示未识别(&amp;E)</translation>
    </message>
    <message>
        <source>Next Note to &amp;Check</source>
        <translation>下一待核批注(&amp;C)</translation>
    </message>
    <message>
        <source>Previous Note to C&amp;heck</source>
        <translation>上一待核批注(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>Change &amp;Category…</source>
        <translation>更改类别(&amp;C)…</translation>
    </message>
    <message>
        <source>Change &amp;Severity…</source>
        <translation>更改严重程度(&amp;S)…</translation>
    </message>
    <message>
        <source>Rights and Du&amp;ties…</source>
        <translation>权利义务表(&amp;T)…</translation>
    </message>
    <message>
        <source>Highlight: End Later</source>
        <translation>高亮：末尾后移</translation>
    </message>
    <message>
        <source>Highlight: End Earlier</source>
        <translation>高亮：末尾前移</translation>
    </message>
    <message>
        <source>Highlight: Start Earlier</source>
        <translation>高亮：开头前移</translation>
    </message>
    <message>
        <source>Highlight: Start Later</source>
        <translation>高亮：开头后移</translation>
    </message>
    <message>
        <source>Clause: Read, On to Ne&amp;xt Unread</source>
        <translation>条款：已审并转到下一未审(&amp;X)</translation>
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
        <source>Na&amp;me the Parties…</source>
        <translation>指定各方名称(&amp;M)…</translation>
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
        <source>&amp;Why Flagged, or Why Not?</source>
        <translation>为何标注或未标注(&amp;W)</translation>
    </message>
    <message>
        <source>Read Your Own Rules Again</source>
        <translation>重新读取自有规则</translation>
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
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About tcreader</source>
        <translation>关于 tcreader(&amp;A)</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>已选 {n} 条</translation>
    </message>
</context>
<context>
    <name>CardTitle</name>
    <message>
        <source>Show in the text (Space)</source>
        <translation>在正文中查看（空格）</translation>
    </message>
    <message>
        <source>Show {label} in the text</source>
        <translation>在正文中查看 {label}</translation>
    </message>
</context>
<context>
    <name>CategoryMenu</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>ClauseStates</name>
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
        <source>Mark {n} Clauses as {state}</source>
        <translation>将 {n} 条标为{state}</translation>
    </message>
    <message>
        <source>Mark {clause} as {state}</source>
        <translation>将 {clause} 标为{state}</translation>
    </message>
    <message>
        <source>Mark as {state}</source>
        <translation>标为{state}</translation>
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
    <name>EmphasisSection</name>
    <message>
        <source>Emphasis</source>
        <translation>标示</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Emphasised</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>{share} of the text</source>
        <translation>占全文 {share}</translation>
    </message>
</context>
<context>
    <name>EmphasisWords</name>
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
        <translation>颜色</translation>
    </message>
    <message>
        <source>larger type</source>
        <translation>大号字</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>a box or quotation</source>
        <translation>边框或引用块</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The text announces marks, but nothing outside the preamble is marked.</source>
        <translation>正文声明会作标示，但序言以外未见任何标示。</translation>
    </message>
    <message>
        <source>A mark that the text announces is nowhere to be seen.</source>
        <translation>正文声明的某种标示方式在文中未出现。</translation>
    </message>
    <message>
        <source>More than a fifth of the text is emphasised.</source>
        <translation>超过五分之一的文字被标示。</translation>
    </message>
    <message>
        <source>So much of the text is emphasised that the emphasis singles nothing out.</source>
        <translation>被标示的文字过多，难以突出任何条款。</translation>
    </message>
    <message>
        <source>In some sections nearly everything is emphasised: {sections}.</source>
        <translation>有的章节几乎全部被标示：{sections}。</translation>
    </message>
    <message>
        <source>Most of what is emphasised carries no flag.</source>
        <translation>被标示的内容大多没有风险标记。</translation>
    </message>
    <message>
        <source>This file&apos;s format can&apos;t carry a mark that the text announces: formatting may be lost. Compare with the original before relying on it.</source>
        <translation>该文件格式无法保留正文声明的某种标示，格式可能已丢失。请先与原件核对再作判断。</translation>
    </message>
    <message>
        <source>This file&apos;s format can&apos;t carry bold or other type: formatting may be lost. Compare with the original before calling anything unmarked.</source>
        <translation>此文件格式不能承载加粗等字体标示，原文的格式可能已丢失。认定“未标示”之前，请先与原件核对。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <source>{name} - for the counterparty</source>
        <translation>{name} - 致对方</translation>
    </message>
    <message>
        <source>{name} - audit</source>
        <translation>{name} - 审计</translation>
    </message>
    <message>
        <source>The notes that are meant for the other side. No flags.</source>
        <translation>仅含致对方的批注；不含风险标记。</translation>
    </message>
    <message>
        <source>Highlights and notes: {notes}, with the answers to them, for other programs that annotate. No flags.</source>
        <translation>高亮和批注 {notes} 条，连同答复，供其他批注软件使用；不含风险标记。</translation>
    </message>
    <message>
        <source>Highlights and notes: {notes}. Flags with the rules behind them: {flags}, of which dismissed: {dismissed}.</source>
        <translation>高亮和批注 {notes} 条；风险标记 {flags} 处（附规则依据），其中已忽略 {dismissed} 处。</translation>
    </message>
    <message>
        <source>Kept flags that call for something: {outgoing}, with the wording proposed for them, and notes that are meant for the other side. No internal note, severity, position, fallback or reason.</source>
        <translation>需对方回应的已保留标记 {outgoing} 处，附建议文字，以及致对方的批注。不含内部备注、严重程度、立场、退让方案和理由。</translation>
    </message>
    <message>
        <source>Disputed flags, left out until they are settled: {n}.</source>
        <translation>有分歧的标记 {n} 处，裁定之前不列入。</translation>
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
        <source>The text has not been scanned to its end: flags of the rules are missing.</source>
        <translation>全文尚未扫描完毕：缺少规则识别的标记。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>FadingBar</name>
    <message>
        <source>Marks and risks only</source>
        <translation>只看标示与风险</translation>
    </message>
    <message>
        <source>Show All (Esc)</source>
        <translation>全部显示 (Esc)</translation>
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
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Severity, category, prominence, state, position</source>
        <translation>严重程度、类别、标示、状态、立场</translation>
    </message>
    <message>
        <source>Show the other flags too</source>
        <translation>同时显示其他标记</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>≠ Disputed {n}</source>
        <translation>≠ 有分歧 {n}</translation>
    </message>
    <message>
        <source>Flags on which reviewers differ</source>
        <translation>审阅人意见不一的标记</translation>
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
        <source>Position</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
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
        <source>Inherited from {label}</source>
        <translation>承接自 {label}</translation>
    </message>
    <message>
        <source>Why this rule flags it</source>
        <translation>此规则为何标记</translation>
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
        <source>The sentence has changed. Before: {decision}</source>
        <translation>原句已变动。此前：{decision}</translation>
    </message>
    <message>
        <source>≠ Reviewers differ: take a side, or decide.</source>
        <translation>≠ 审阅人意见不一：采纳一方，或另行决定。</translation>
    </message>
    <message>
        <source>Another category ({0}) or severity ({1})</source>
        <translation>更改类别（{0}）或严重程度（{1}）</translation>
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
        <source>Dismiss the rest…</source>
        <translation>其余忽略…</translation>
    </message>
    <message>
        <source>Keep the rest</source>
        <translation>其余保留</translation>
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
        <source>Note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Dismiss all…</source>
        <translation>全部忽略…</translation>
    </message>
    <message>
        <source>Found by weighing words: {words}</source>
        <translation>按词语权重识别：{words}</translation>
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
</context>
<context>
    <name>FlagsSection</name>
    <message>
        <source>Flags</source>
        <translation>风险标记</translation>
    </message>
    <message>
        <source>The text has not been scanned.</source>
        <translation>全文尚未扫描。</translation>
    </message>
    <message>
        <source>There are no rules for this language.</source>
        <translation>没有适用于该语言的规则</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import reviews of this agreement</source>
        <translation>导入本协议的审阅</translation>
    </message>
    <message>
        <source>Reviews and annotations</source>
        <translation>审阅与批注文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the reviews…</source>
        <translation>正在读取审阅文件…</translation>
    </message>
    <message>
        <source>Import from {people}</source>
        <translation>导入{people}的审阅</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复待定</translation>
    </message>
    <message>
        <source>Change Category…</source>
        <translation>更改类别…</translation>
    </message>
    <message>
        <source>Change Severity…</source>
        <translation>更改严重程度…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>优先级…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>One by One, or Together</source>
        <translation>逐条显示，或合为一张</translation>
    </message>
    <message>
        <source>Remove What Was Flagged by Hand</source>
        <translation>移除人工标记</translation>
    </message>
</context>
<context>
    <name>LegalBasis</name>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Sources to look up: no legal advice, and no finding of invalidity.</source>
        <translation>供查阅的出处：不构成法律意见，也不认定条款无效。</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>法条要旨</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open Link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this address outside tcreader?</source>
        <translation>要在 tcreader 之外打开这个地址吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>复制地址</translation>
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
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>MarkWording</name>
    <message>
        <source>Yellow highlight</source>
        <translation>黄色高亮</translation>
    </message>
    <message>
        <source>Green highlight</source>
        <translation>绿色高亮</translation>
    </message>
    <message>
        <source>Blue highlight</source>
        <translation>蓝色高亮</translation>
    </message>
    <message>
        <source>Pink highlight</source>
        <translation>粉色高亮</translation>
    </message>
    <message>
        <source>Purple highlight</source>
        <translation>紫色高亮</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>Not marked by the drafter</source>
        <translation>起草方未作标示</translation>
    </message>
    <message>
        <source>Marked by {marks}</source>
        <translation>标示：{marks}</translation>
    </message>
    <message>
        <source>{share} of the words marked by {marks}</source>
        <translation>{share} 的文字有标示：{marks}</translation>
    </message>
    <message>
        <source>{words}, as is the text around them</source>
        <translation>{words}，但周围文字亦如此</translation>
    </message>
    <message>
        <source>{marked} of {risky} risky sentences of this clause are marked</source>
        <translation>本条 {risky} 个风险句中有 {marked} 个已标示</translation>
    </message>
    <message>
        <source>Marked, not recognised: %1</source>
        <translation>已标示、未识别：%1</translation>
    </message>
    <message>
        <source>The meaning may have changed</source>
        <translation>含义可能已改变</translation>
    </message>
    <message>
        <source>It read: “%1”</source>
        <translation>原文：“%1”</translation>
    </message>
    <message>
        <source>added: “%1”</source>
        <translation>新增：“%1”</translation>
    </message>
    <message>
        <source>taken out: “%1”</source>
        <translation>删去：“%1”</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Read, on to next unread</source>
        <translation>已审并转到下一未审</translation>
    </message>
    <message>
        <source>Read, with everything below</source>
        <translation>已审（含全部下级条款）</translation>
    </message>
</context>
<context>
    <name>MergeWording</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>review file</source>
        <translation>审阅文件</translation>
    </message>
    <message>
        <source>web annotations</source>
        <translation>网页批注（W3C）</translation>
    </message>
    <message>
        <source>Hypothesis export</source>
        <translation>Hypothesis 导出文件</translation>
    </message>
    <message>
        <source>Readium annotations</source>
        <translation>Readium 批注</translation>
    </message>
    <message>
        <source>It was made on another version of this agreement. Notes are put where their words stand now; what has no place is listed with its old words.</source>
        <translation>该文件针对本协议的另一版本。批注会放到其文字现在所在之处；找不到位置的，将连同原文列出。</translation>
    </message>
    <message>
        <source>It doesn&apos;t say on which text it was made.</source>
        <translation>该文件没有说明针对哪份文本。</translation>
    </message>
    <message>
        <source>It was made on another agreement.</source>
        <translation>该文件针对另一份协议。</translation>
    </message>
    <message>
        <source>Entries that can&apos;t be read and are left out: {n}</source>
        <translation>无法识别而略去的条目：{n}</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>批注与高亮</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Decisions on flags</source>
        <translation>对标记的决定</translation>
    </message>
    <message>
        <source>Flags set by hand</source>
        <translation>手动标记</translation>
    </message>
    <message>
        <source>Clauses reviewed</source>
        <translation>已审条款</translation>
    </message>
    <message>
        <source>Versions kept as replies: {n}. Where several people changed one note, the newest stands and the others are kept below it.</source>
        <translation>作为回复保留的版本：{n}。多人修改过同一批注的，以最新者为准，其余保留在其下。</translation>
    </message>
    <message>
        <source>Flags on which reviewers differ: {n}. They are open until you settle them.</source>
        <translation>审阅人意见不一的标记：{n}。在您裁定之前均为待定。</translation>
    </message>
    <message>
        <source>Notes without a place in this text: {n}. They are listed with their old words.</source>
        <translation>在本文本中找不到位置的批注：{n}。它们将连同原文列出。</translation>
    </message>
    <message>
        <source>The customer&apos;s position, or the parties&apos; names, will change.</source>
        <translation>客户立场或当事人名称将随之改变。</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{what} from {who}</source>
        <translation>{who}：{what}</translation>
    </message>
    <message>
        <source>1 flag disputed</source>
        <translation>1 个标记有分歧</translation>
    </message>
    <message>
        <source>{n} flags disputed</source>
        <translation>{n} 个标记有分歧</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条批注</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条批注</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 条回复</translation>
    </message>
    <message>
        <source>{n} replies</source>
        <translation>{n} 条回复</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 项决定</translation>
    </message>
    <message>
        <source>{n} decisions</source>
        <translation>{n} 项决定</translation>
    </message>
    <message>
        <source>1 flag by hand</source>
        <translation>1 个手动标记</translation>
    </message>
    <message>
        <source>{n} flags by hand</source>
        <translation>{n} 个手动标记</translation>
    </message>
    <message>
        <source>1 clause reviewed</source>
        <translation>已审 1 条</translation>
    </message>
    <message>
        <source>{n} clauses reviewed</source>
        <translation>已审 {n} 条</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 与 {second}</translation>
    </message>
    <message>
        <source>{same} of {flags}</source>
        <translation>{same} / {flags}</translation>
    </message>
    <message>
        <source>no flag that both have judged</source>
        <translation>没有双方都判断过的标记</translation>
    </message>
    <message>
        <source>both always decided alike: says little</source>
        <translation>双方判断始终相同，说明不了什么</translation>
    </message>
    <message>
        <source>almost perfect agreement</source>
        <translation>几乎完全一致</translation>
    </message>
    <message>
        <source>substantial agreement</source>
        <translation>高度一致</translation>
    </message>
    <message>
        <source>moderate agreement</source>
        <translation>中度一致</translation>
    </message>
    <message>
        <source>fair agreement</source>
        <translation>一般一致</translation>
    </message>
    <message>
        <source>slight agreement</source>
        <translation>轻微一致</translation>
    </message>
    <message>
        <source>no more agreement than by chance</source>
        <translation>一致程度不高于偶然</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>More</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Every clause has been reviewed.</source>
        <translation>所有条款均已审阅。</translation>
    </message>
    <message>
        <source>The text has not been scanned for flags yet.</source>
        <translation>全文尚未扫描，还没有风险标记。</translation>
    </message>
    <message>
        <source>There is no flag in this agreement.</source>
        <translation>本协议没有风险标记。</translation>
    </message>
    <message>
        <source>There is no note in this agreement yet.</source>
        <translation>本协议还没有批注。</translation>
    </message>
    <message>
        <source>Every note has its words, and they still mean the same.</source>
        <translation>所有批注都有其文字，且含义未变。</translation>
    </message>
    <message>
        <source>There is no such passage in this agreement.</source>
        <translation>本协议中没有这样的文字。</translation>
    </message>
    <message>
        <source>Past the end: on from the beginning.</source>
        <translation>已到末尾，从头继续。</translation>
    </message>
    <message>
        <source>Before the beginning: on from the end.</source>
        <translation>已到开头，从末尾继续。</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Show the Notes</source>
        <translation>查看批注</translation>
    </message>
    <message>
        <source>Notes that have lost their words: {n}</source>
        <translation>失去原文位置的批注：{n}</translation>
    </message>
    <message>
        <source>Notes whose words may mean something else: {n}</source>
        <translation>含义可能已改变的批注：{n}</translation>
    </message>
    <message>
        <source>Decided flags whose sentence has changed: {n}</source>
        <translation>原句有改动、需重新处理的标记：{n}</translation>
    </message>
    <message>
        <source>Clauses to be read again: {n}</source>
        <translation>内容有改动、需重新审阅的条款：{n}</translation>
    </message>
    <message>
        <source>The text has changed since it was reviewed.</source>
        <translation>上次审阅之后，协议文字有改动。</translation>
    </message>
</context>
<context>
    <name>NormList</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>NormWording</name>
    <message>
        <source>Drafter</source>
        <translation>起草方</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>may</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>must</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>must not</source>
        <translation>不得</translation>
    </message>
    <message>
        <source>{side} {modality}</source>
        <translation>{side}{modality}</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>May, must, must not</source>
        <translation>可以、应当、不得</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>所属标题</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>NoteAbsence</name>
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
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note on This Flag</source>
        <translation>对此标记的批注</translation>
    </message>
    <message>
        <source>A suggestion: edit it before you keep it. The note is internal.</source>
        <translation>此为建议稿：请修改后再保留。批注仅供内部。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Keep the Note</source>
        <translation>保留批注</translation>
    </message>
</context>
<context>
    <name>NoteEditing</name>
    <message>
        <source>Edit Note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Change Tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Put Note Back</source>
        <translation>放回批注</translation>
    </message>
    <message>
        <source>Confirm the New Words</source>
        <translation>确认新文字</translation>
    </message>
    <message>
        <source>Note on the Document</source>
        <translation>全文批注</translation>
    </message>
    <message>
        <source>Note on the Clause</source>
        <translation>条款批注</translation>
    </message>
    <message>
        <source>Highlight in {color}</source>
        <translation>以{color}高亮</translation>
    </message>
    <message>
        <source>Highlight {n} in {color}</source>
        <translation>将 {n} 条高亮设为{color}</translation>
    </message>
    <message>
        <source>Tag Note</source>
        <translation>给批注加标签</translation>
    </message>
    <message>
        <source>Tag {n} Notes</source>
        <translation>给 {n} 条批注加标签</translation>
    </message>
    <message>
        <source>Reopen Note</source>
        <translation>重新打开批注</translation>
    </message>
    <message>
        <source>Reopen {n} Notes</source>
        <translation>重新打开 {n} 条批注</translation>
    </message>
    <message>
        <source>Resolve Note</source>
        <translation>解决批注</translation>
    </message>
    <message>
        <source>Resolve {n} Notes</source>
        <translation>解决 {n} 条批注</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Delete {n} Notes</source>
        <translation>删除 {n} 条批注</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Edit Reply</source>
        <translation>编辑回复</translation>
    </message>
    <message>
        <source>Delete Reply</source>
        <translation>删除回复</translation>
    </message>
    <message>
        <source>Restore Earlier Version</source>
        <translation>恢复较早的版本</translation>
    </message>
</context>
<context>
    <name>NoteFilterBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Search notes, quotes, replies, tags</source>
        <translation>搜索批注、引文、回复、标签</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>搜索批注</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>Filter by state, author or tag</source>
        <translation>按状态、作者或标签筛选</translation>
    </message>
    <message>
        <source>State, author, tag</source>
        <translation>状态、作者、标签</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除所有筛选</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total} 条</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group: {how}</source>
        <translation>分组：{how}</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>标签 {tag}</translation>
    </message>
</context>
<context>
    <name>NoteFoot</name>
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
</context>
<context>
    <name>NoteKeyTable</name>
    <message>
        <source>Show in the Text</source>
        <translation>在正文中显示</translation>
    </message>
    <message>
        <source>Write the Note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Resolve, or Reopen</source>
        <translation>标为已解决，或重新打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Put Back…</source>
        <translation>放回…</translation>
    </message>
    <message>
        <source>Confirm the Meaning</source>
        <translation>确认含义</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Look for Words</source>
        <translation>查找文字</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Markdown: **bold** Ctrl+B, *italic* Ctrl+I, - lists</source>
        <translation>Markdown：**粗体** Ctrl+B，*斜体* Ctrl+I，- 列表</translation>
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
        <source>Not found in this version</source>
        <translation>本版本中未找到</translation>
    </message>
    <message>
        <source>Meaning may have changed</source>
        <translation>含义可能已改变</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>In the text&apos;s order</source>
        <translation>按正文顺序</translation>
    </message>
    <message>
        <source>By clause</source>
        <translation>按条款</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>按作者</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>On the document</source>
        <translation>针对全文</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Without a colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>{name}, notes: {n}, folded</source>
        <translation>{name}，批注 {n} 条，已折叠</translation>
    </message>
    <message>
        <source>{name}, notes: {n}, unfolded</source>
        <translation>{name}，批注 {n} 条，已展开</translation>
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
        <source>another reviewer</source>
        <translation>另一位审阅者</translation>
    </message>
    <message>
        <source>Earlier version by {name}</source>
        <translation>{name} 的较早版本</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 条回复</translation>
    </message>
    <message>
        <source>{n} replies</source>
        <translation>{n} 条回复</translation>
    </message>
    <message>
        <source>earlier versions: {n}</source>
        <translation>较早版本 {n} 个</translation>
    </message>
    <message>
        <source>Last changed by {name}</source>
        <translation>最后由 {name} 修改</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>写于 {when}</translation>
    </message>
    <message>
        <source>Changed {when}</source>
        <translation>修改于 {when}</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Clear Filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
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
        <source>Try Again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>撤销即可全部收回。</translation>
    </message>
    <message>
        <source>Show the Disputes</source>
        <translation>查看分歧</translation>
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
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>Reading the agreement…</source>
        <translation>正在读取协议…</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>Hold to it</source>
        <translation>坚持此意见</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>采纳</translation>
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
        <source>{done} of {total} clauses reviewed</source>
        <translation>已审 {done} / {total} 条</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>变动 {n}</translation>
    </message>
    <message>
        <source>These clauses say something else than when they were reviewed.</source>
        <translation>这些条款在审阅之后有变动。</translation>
    </message>
    <message>
        <source>Unread: {n}</source>
        <translation>未审：{n}</translation>
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
    <name>OverviewPanel</name>
    <message>
        <source>No agreement is open</source>
        <translation>未打开协议</translation>
    </message>
    <message>
        <source>What an agreement is, who is who in it and what it refers to stands here.</source>
        <translation>这里说明协议的基本情况：各方是谁，引用了哪些文件。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>PartiesDialog</name>
    <message>
        <source>Name the parties</source>
        <translation>指定各方名称</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The words by which the text calls its two sides, separated by commas. Flags, rights and duties are read anew with them.</source>
        <translation>文中对双方的称谓，以逗号分隔。风险标记、权利和义务将据此重新识别。</translation>
    </message>
    <message>
        <source>Drafter:</source>
        <translation>起草方：</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>客户：</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>The drafter&apos;s words are the customer&apos;s</source>
        <translation>把起草方与客户的称谓互换</translation>
    </message>
    <message>
        <source>As in the Text</source>
        <translation>依原文</translation>
    </message>
    <message>
        <source>Not in the text: {words}</source>
        <translation>文中没有：{words}</translation>
    </message>
</context>
<context>
    <name>PartiesSection</name>
    <message>
        <source>Parties</source>
        <translation>各方</translation>
    </message>
    <message>
        <source>✎ Correct…</source>
        <translation>✎ 更正…</translation>
    </message>
    <message>
        <source>Correct the parties</source>
        <translation>更正各方名称</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>起草方</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>As a reviewer has named them</source>
        <translation>由审阅人指定</translation>
    </message>
    <message>
        <source>A business</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>A consumer</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>The customer is</source>
        <translation>客户是</translation>
    </message>
    <message>
        <source>Some law protects consumers only</source>
        <translation>部分法律仅保护消费者</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No customer found: name it…</source>
        <translation>未找到客户：请指定…</translation>
    </message>
    <message>
        <source>No drafter found: name it…</source>
        <translation>未找到起草方：请指定…</translation>
    </message>
    <message>
        <source>No parties found: name them…</source>
        <translation>未找到各方：请指定…</translation>
    </message>
    <message>
        <source>Name the Parties</source>
        <translation>指定各方名称</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Flag these words…</source>
        <translation>标记这些文字…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages</source>
        <translation>文字段落</translation>
    </message>
</context>
<context>
    <name>PerhapsHere</name>
    <message>
        <source>In {clause}:</source>
        <translation>位于 {clause}：</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Put It Here</source>
        <translation>放到这里</translation>
    </message>
    <message>
        <source>Make these the words of the note; Undo takes it back</source>
        <translation>以此处文字作为批注的原文；可以撤销</translation>
    </message>
</context>
<context>
    <name>PlaceNotice</name>
    <message>
        <source>It was about these words:</source>
        <translation>它原来针对这些文字：</translation>
    </message>
    <message>
        <source>Put it back: select its new words in the text, or drag this card to a clause.</source>
        <translation>放回：在正文中选取新的文字，或把此卡片拖到某一条款。</translation>
    </message>
    <message>
        <source>The same words stand elsewhere, among others. Are they meant?</source>
        <translation>相同的文字出现在别处，上下文不同。是指这里吗？</translation>
    </message>
    <message>
        <source>Only similar words were found. Are they meant?</source>
        <translation>只找到相近的文字。是指这里吗？</translation>
    </message>
    <message>
        <source>It said:</source>
        <translation>原文：</translation>
    </message>
    <message>
        <source>Now it says:</source>
        <translation>现文：</translation>
    </message>
    <message>
        <source>What changed:</source>
        <translation>改动：</translation>
    </message>
    <message>
        <source>Nothing in this version reads like them.</source>
        <translation>此版本中没有与之相近的文字。</translation>
    </message>
    <message>
        <source>Put Back…</source>
        <translation>放回…</translation>
    </message>
    <message>
        <source>Select the words in the text</source>
        <translation>在正文中选取文字</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The note still holds for the new words</source>
        <translation>批注对新文字仍然成立</translation>
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
        <source>Folder of your own rules</source>
        <translation>自有规则文件夹</translation>
    </message>
    <message>
        <source>Only the rules that come with tcreader</source>
        <translation>仅使用 tcreader 自带的规则</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
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
    <message>
        <source>Folder of your own rules:</source>
        <translation>自有规则文件夹：</translation>
    </message>
    <message>
        <source>The folder of your own rules</source>
        <translation>自有规则文件夹</translation>
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
        <source>Not everything in the review file can be shown.</source>
        <translation>审阅文件中有内容无法显示。</translation>
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
        <source>“{name}” can&apos;t be imported.</source>
        <translation>无法导入“{name}”。</translation>
    </message>
    <message>
        <source>Your own rules can&apos;t be used.</source>
        <translation>自有规则无法使用。</translation>
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
        <source>There is no folder at {path}.</source>
        <translation>{path} 处没有文件夹。</translation>
    </message>
    <message>
        <source>Until it is put right, the rules that come with tcreader work alone; nothing of your review is lost.</source>
        <translation>改正之前只使用 tcreader 自带的规则；审阅内容没有任何丢失。</translation>
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
        <source>It can&apos;t be read. Check whether the file is whole and you are allowed to open it.</source>
        <translation>无法读取。请检查文件是否完整、您是否有权打开。</translation>
    </message>
    <message>
        <source>It is neither a review file nor annotations in a known format: W3C, Hypothesis or Readium.</source>
        <translation>它既不是审阅文件，也不是已知格式（W3C、Hypothesis、Readium）的批注。</translation>
    </message>
    <message>
        <source>A newer tcreader wrote it. Install the newest tcreader to import it.</source>
        <translation>该文件由更新版本的 tcreader 写成。请安装最新版本后再导入。</translation>
    </message>
    <message>
        <source>What another program wrote into it is nested too deep to be compared.</source>
        <translation>其他程序写入的内容嵌套过深，无法比较。</translation>
    </message>
    <message>
        <source>It is about another agreement. Most of its notes would find no place here.</source>
        <translation>它针对另一份协议，其中大多数批注在这里找不到位置。</translation>
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
        <source>Another program damaged it while it was open. It was set aside as {name}, and all your work was saved anew.</source>
        <translation>它在打开期间被另一个程序损坏，已另存为 {name}；您的全部工作已重新保存。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read, so it is left as it is. The newest good state is shown, for reading only.</source>
        <translation>无法读取 {name}，因此保持原样。现以只读方式显示最近的完好状态。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read, so it is left as it is. No earlier state was found; you can read the agreement.</source>
        <translation>无法读取 {name}，因此保持原样。未找到更早的状态；您仍可阅读协议。</translation>
    </message>
    <message>
        <source>Entries of {name} are of an unknown form, or their values aren&apos;t what they should be. They stay in the file as they are.</source>
        <translation>{name} 中有些条目形式未知或取值不对，无法显示；它们原样保留在文件中。</translation>
    </message>
    <message>
        <source>A newer tcreader wrote it. Nothing is changed; install the newest tcreader to go on with it.</source>
        <translation>它由更新版本的 tcreader 写入。没有任何改动；请安装最新版本后继续。</translation>
    </message>
    <message>
        <source>You can read it. As soon as they have closed it, you can write on it here.</source>
        <translation>您可以阅读。对方关闭后，这里即可编辑。</translation>
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
        <source>Another program has the review file open. Your work is kept, and saving is tried again every few seconds. Close the file there.</source>
        <translation>另一个程序正打开着审阅文件。您的工作已保留，每隔几秒会重新尝试保存。请在那个程序中关闭该文件。</translation>
    </message>
    <message>
        <source>Your work is kept, and saving is tried again every few seconds. Check whether {path} may be written.</source>
        <translation>您的工作已保留，每隔几秒重试保存。请检查 {path} 是否可写。</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Import reviews</source>
        <translation>导入审阅</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take It In Anyway</source>
        <translation>仍然导入</translation>
    </message>
    <message>
        <source>Nothing new: everything in these files is here already.</source>
        <translation>没有新内容：这些文件中的内容这里都有。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>How far reviewers agree on flags</source>
        <translation>审阅人对标记的意见一致程度</translation>
    </message>
    <message>
        <source>κ (Cohen&apos;s kappa) takes away what two people agree on by chance: 1 is full agreement, 0 no more than chance.</source>
        <translation>κ（科恩卡帕系数）扣除了两人偶然一致的部分：1 为完全一致，0 为不高于偶然。</translation>
    </message>
    <message>
        <source>same verdict</source>
        <translation>判断相同</translation>
    </message>
</context>
<context>
    <name>PriorityMenu</name>
    <message>
        <source>No priority</source>
        <translation>无优先级</translation>
    </message>
</context>
<context>
    <name>ProgressSection</name>
    <message>
        <source>Coverage</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{n} of {all} clauses read</source>
        <translation>已审 {n} / {all} 条</translation>
    </message>
    <message>
        <source>{n} of {all} flags decided</source>
        <translation>已决定 {n} / {all} 个风险标记</translation>
    </message>
</context>
<context>
    <name>ProminenceTable</name>
    <message>
        <source>Marks and risks</source>
        <translation>标示与风险</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>客户立场</translation>
    </message>
    <message>
        <source>For the drafter</source>
        <translation>起草方立场</translation>
    </message>
    <message>
        <source>Risk found</source>
        <translation>识别出风险</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标示</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分标示</translation>
    </message>
    <message>
        <source>Unmarked</source>
        <translation>未标示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>In what order the flags come</source>
        <translation>标记的排列顺序</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>{n} of {all} decided</source>
        <translation>已处理 {n} / {all}</translation>
    </message>
</context>
<context>
    <name>ReattachBar</name>
    <message>
        <source>Select the new words for this note, then press Enter. Esc leaves it as it is.</source>
        <translation>请为这条批注选取新的文字，然后按 Enter。按 Esc 则保持原样。</translation>
    </message>
    <message>
        <source>Attach Here</source>
        <translation>附到此处</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>It was on: “%1”</source>
        <translation>原先附于：“%1”</translation>
    </message>
</context>
<context>
    <name>ReferencesSection</name>
    <message>
        <source>Documents referred to</source>
        <translation>引用的文件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>None that the rules know</source>
        <translation>未识别到</translation>
    </message>
    <message>
        <source>Laws: {n}</source>
        <translation>法律法规：{n}</translation>
    </message>
    <message>
        <source>Pages: {n}</source>
        <translation>网页：{n}</translation>
    </message>
    <message>
        <source>at hand</source>
        <translation>在手</translation>
    </message>
    <message>
        <source>Also: {names}</source>
        <translation>又称：{names}</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>未在手</translation>
    </message>
    <message>
        <source>preamble</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>Go to {clause}</source>
        <translation>转到 {clause}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 处</translation>
    </message>
</context>
<context>
    <name>ReplyThread</name>
    <message>
        <source>Write a reply</source>
        <translation>写回复</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Note on Words</source>
        <translation>对文字作批注</translation>
    </message>
    <message>
        <source>Note on the Clause</source>
        <translation>对条款作批注</translation>
    </message>
    <message>
        <source>Attach Note to {clause}</source>
        <translation>将批注附到 {clause}</translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <translation>署名改为 {name}</translation>
    </message>
    <message>
        <source>Customer&apos;s Position</source>
        <translation>客户立场</translation>
    </message>
    <message>
        <source>Change Highlighted Words</source>
        <translation>更改高亮的文字</translation>
    </message>
</context>
<context>
    <name>RightsSection</name>
    <message>
        <source>Rights and duties</source>
        <translation>权利和义务</translation>
    </message>
    <message>
        <source>Open Table…</source>
        <translation>打开表格…</translation>
    </message>
</context>
<context>
    <name>RightsWindow</name>
    <message>
        <source>Rights and duties</source>
        <translation>权利和义务</translation>
    </message>
    <message>
        <source>Filter words or clauses</source>
        <translation>筛选文字或条款号</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the entries that are selected, or all that are shown</source>
        <translation>复制选中的条目；未选中时复制全部显示的条目</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Read from the words of power in each sentence (may, shall, must not …). Passive sentences and those that name no party are left out. A help to find one&apos;s way, not legal advice.</source>
        <translation>根据各句中的情态词（可以、应当、不得……）识别。被动句和未指明主体的句子未列入。仅供查阅参考，不构成法律意见。</translation>
    </message>
    <message>
        <source>Not read, since scanning was stopped</source>
        <translation>扫描已停止，未读取</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Entries: {n}</source>
        <translation>共 {n} 条</translation>
    </message>
    <message>
        <source>{n} of {all} entries</source>
        <translation>{n} / {all} 条</translation>
    </message>
</context>
<context>
    <name>RuleDesk</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Why flagged, or why not</source>
        <translation>为何标注或未标注</translation>
    </message>
</context>
<context>
    <name>RuleMistakes</name>
    <message>
        <source>isn&apos;t known; these are: {known}</source>
        <translation>不是已知的键；可用的有：{known}</translation>
    </message>
    <message>
        <source>must be a text in quotation marks</source>
        <translation>必须是引号中的文本</translation>
    </message>
    <message>
        <source>is &quot;{value}&quot;, but must be one of: {known}</source>
        <translation>的值是“{value}”，但必须是以下之一：{known}</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a list of texts, such as [&quot;one&quot;, &quot;two&quot;]</source>
        <translation>必须是文本列表，例如 [&quot;一&quot;, &quot;二&quot;]</translation>
    </message>
    <message>
        <source>holds an empty text</source>
        <translation>中有空文本</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>必须是表</translation>
    </message>
    <message>
        <source>must be written as {tables}</source>
        <translation>必须写成 {tables}</translation>
    </message>
    <message>
        <source>It is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {problem}</source>
        <translation>文件无法读取：{problem}</translation>
    </message>
    <message>
        <source>This isn&apos;t UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>It must stand in the folder of a language: {known}</source>
        <translation>应放在语言文件夹内：{known}</translation>
    </message>
    <message>
        <source>This isn&apos;t valid TOML: {problem}</source>
        <translation>不是有效的 TOML：{problem}</translation>
    </message>
    <message>
        <source>holds &quot;{entry}&quot; twice</source>
        <translation>中“{entry}”出现了两次</translation>
    </message>
    <message>
        <source>holds &quot;{entry}&quot;, and so does &quot;{other}&quot;</source>
        <translation>与“{other}”中都有“{entry}”</translation>
    </message>
    <message>
        <source>isn&apos;t a category; a file of rules bears the name of one</source>
        <translation>不是风险类别；规则文件必须以类别命名</translation>
    </message>
    <message>
        <source>is given twice in this file, so that one rule is lost</source>
        <translation>在此文件中出现了两次，其中一条规则会丢失</translation>
    </message>
    <message>
        <source>switches the rule off: say nothing else about it</source>
        <translation>停用了这条规则：请不要再写其他内容</translation>
    </message>
    <message>
        <source>is to be switched off, but there is no such rule</source>
        <translation>要停用的规则并不存在</translation>
    </message>
    <message>
        <source>must hold at least one phrase</source>
        <translation>至少要有一个短语</translation>
    </message>
    <message>
        <source>names &quot;{name}&quot;, which is no category</source>
        <translation>中的“{name}”不是风险类别</translation>
    </message>
    <message>
        <source>names &quot;{name}&quot;, which the taxonomy&apos;s reasons don&apos;t hold</source>
        <translation>中的“{name}”不在理由列表中</translation>
    </message>
    <message>
        <source>has an empty phrase</source>
        <translation>中有空短语</translation>
    </message>
    <message>
        <source>has a phrase with more than {most} gaps: &quot;{entry}&quot;</source>
        <translation>中的短语超过 {most} 处间隔：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase without a word that isn&apos;t optional: &quot;{entry}&quot;</source>
        <translation>中的短语没有必需的词：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase that closes a bracket that it never opened: &quot;{entry}&quot;</source>
        <translation>中的短语多了右括号：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase that opens a bracket that it never closes: &quot;{entry}&quot;</source>
        <translation>中的短语少了右括号：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase with brackets more than {most} deep: &quot;{entry}&quot;</source>
        <translation>中的短语括号嵌套超过 {most} 层：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase with a &quot;?&quot; behind nothing that could be missing: &quot;{entry}&quot;</source>
        <translation>中的短语在“?”之前没有可以省略的内容：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase with a sign of regular expressions, which it is not: &quot;{entry}&quot;; write … for what may stand between</source>
        <translation>中的短语用了正则表达式的符号：“{entry}”；短语不是正则表达式，中间可有别的字时请写 …</translation>
    </message>
    <message>
        <source>has a phrase with a name that words.toml doesn&apos;t hold, {name}: &quot;{entry}&quot;</source>
        <translation>中的短语用了 words.toml 里没有的名称 {name}：“{entry}”</translation>
    </message>
    <message>
        <source>has a phrase that could be read in too many ways: &quot;{entry}&quot;; write several</source>
        <translation>中的短语有太多种读法：“{entry}”；请拆成几个短语</translation>
    </message>
    <message>
        <source>has a phrase with gaps in too many brackets: &quot;{entry}&quot;; write several</source>
        <translation>中的短语有太多括号含间隔：“{entry}”；请拆成几个短语</translation>
    </message>
    <message>
        <source>has a phrase that can never be found: &quot;{entry}&quot;; for &quot;{word}&quot; write {slot}</source>
        <translation>中的短语永远找不到：“{entry}”；“{word}”请写成 {slot}</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; {says}.</source>
        <translation>“{key}”{says}。</translation>
    </message>
    <message>
        <source>{says}.</source>
        <translation>{says}。</translation>
    </message>
    <message>
        <source>line {line}: </source>
        <translation>第 {line} 行：</translation>
    </message>
    <message>
        <source>{where}: </source>
        <translation>{where}：</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Rule {rule}</source>
        <translation>规则 {rule}</translation>
    </message>
    <message>
        <source>What belongs here</source>
        <translation>此类条款</translation>
    </message>
    <message>
        <source>This rule is no longer there.</source>
        <translation>这条规则已不存在。</translation>
    </message>
    <message>
        <source>Why flagged, or why not</source>
        <translation>为何标注或未标注</translation>
    </message>
    <message>
        <source>No rule comes near these words.</source>
        <translation>没有规则与这些文字相近。</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>“{words}”: {because}.</source>
        <translation>“{words}”：{because}。</translation>
    </message>
    <message>
        <source>The severity starts at {severity}; reasons raise or lower it.</source>
        <translation>程度从“{severity}”开始，随事由升降。</translation>
    </message>
    <message>
        <source>The entries of a list share the flag of its lead-in.</source>
        <translation>列项沿用引导语的标注。</translation>
    </message>
    <message>
        <source>Always counted: {reasons}</source>
        <translation>始终计入：{reasons}</translation>
    </message>
    <message>
        <source>When it speaks</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Words that it looks for</source>
        <translation>所寻找的用语</translation>
    </message>
    <message>
        <source>And one of these as well</source>
        <translation>还须有以下之一</translation>
    </message>
    <message>
        <source>Guards: not with one of these</source>
        <translation>排除条件：有以下之一即不标注</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>能够发现的句子</translation>
    </message>
    <message>
        <source>Near misses that it leaves alone</source>
        <translation>近似而不标注的句子</translation>
    </message>
    <message>
        <source>The law behind it, for a business</source>
        <translation>相关法律（客户为经营者）</translation>
    </message>
    <message>
        <source>The law behind it, for a consumer</source>
        <translation>相关法律（客户为消费者）</translation>
    </message>
    <message>
        <source>A pointer to the sources, no legal advice and no finding that a term is invalid.</source>
        <translation>仅提示出处，不构成法律意见，也不认定条款无效。</translation>
    </message>
    <message>
        <source>The drafter must be the one who acts.</source>
        <translation>行为人须是起草方。</translation>
    </message>
    <message>
        <source>The drafter must act, or nobody be named.</source>
        <translation>行为人是起草方，或者未写明。</translation>
    </message>
    <message>
        <source>The customer must be the one who acts.</source>
        <translation>行为人须是客户。</translation>
    </message>
    <message>
        <source>The customer must act, or nobody be named.</source>
        <translation>行为人是客户，或者未写明。</translation>
    </message>
    <message>
        <source>It doesn&apos;t matter who acts.</source>
        <translation>不论谁是行为人。</translation>
    </message>
    <message>
        <source>It must be something that this side may or will do.</source>
        <translation>须是该方有权或者将要做的事。</translation>
    </message>
    <message>
        <source>The words speak for themselves.</source>
        <translation>用语本身即可。</translation>
    </message>
    <message>
        <source>No negation may stand before the words.</source>
        <translation>用语之前不得有否定词。</translation>
    </message>
    <message>
        <source>No rule&apos;s words were found, but words to which people&apos;s labels give weight: a small linear model, trained on labelled terms of service, is the second opinion on English.</source>
        <translation>没有规则的用语与之相符，但有人工标注赋予权重的用语：一个用已标注的服务条款训练的小型线性模型为英文提供第二意见。</translation>
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
    <name>SavingRights</name>
    <message>
        <source>{name} - rights and duties.csv</source>
        <translation>{name} - 权利义务表.csv</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop scanning (Esc)</source>
        <translation>停止扫描（Esc）</translation>
    </message>
    <message>
        <source>Scan Again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Scanning was stopped. These flags are from before.</source>
        <translation>扫描已停止。此处为先前的标记。</translation>
    </message>
    <message>
        <source>Scanning was stopped.</source>
        <translation>扫描已停止。</translation>
    </message>
    <message>
        <source>Looking for flags…</source>
        <translation>正在查找标记…</translation>
    </message>
</context>
<context>
    <name>ScanNotices</name>
    <message>
        <source>Name the Parties…</source>
        <translation>指定各方名称…</translation>
    </message>
    <message>
        <source>No words were found by which the text names both of its parties.</source>
        <translation>未找到文中对双方当事人的称谓。</translation>
    </message>
    <message>
        <source>The usual words have been looked for. Flags that depend on who acts may be missing; name the parties, and the text is read again.</source>
        <translation>已按常用称谓识别。取决于行为主体的风险标记可能有遗漏；指定各方名称后将重新识别。</translation>
    </message>
    <message>
        <source>Parts of this text are in a language for which there are no rules.</source>
        <translation>部分文本所用的语言没有规则。</translation>
    </message>
    <message>
        <source>Nothing is flagged there; that says nothing about their risks. Read them yourself, and flag by hand.</source>
        <translation>这些部分未作任何标记，但不代表没有风险。请自行阅读，必要时手动标记。</translation>
    </message>
    <message>
        <source>This text is in a language for which there are no rules.</source>
        <translation>没有适用于该文本语言的规则。</translation>
    </message>
    <message>
        <source>Nothing in it is flagged; that says nothing about its risks. You can read it, highlight, write notes and flag by hand.</source>
        <translation>文中不作风险标记，但这并不表示没有风险。您仍可阅读、高亮、写批注和手动标记。</translation>
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
        <source>Keep Flag: {name}</source>
        <translation>保留标记：{name}</translation>
    </message>
    <message>
        <source>Dismiss Flag: {name}</source>
        <translation>忽略标记：{name}</translation>
    </message>
    <message>
        <source>Settle Dispute: {name}</source>
        <translation>裁定分歧：{name}</translation>
    </message>
    <message>
        <source>Reopen Flag: {name}</source>
        <translation>恢复标记：{name}</translation>
    </message>
    <message>
        <source>Remove Flag: {name}</source>
        <translation>移除标记：{name}</translation>
    </message>
    <message>
        <source>Change Category to {name}</source>
        <translation>类别改为{name}</translation>
    </message>
    <message>
        <source>Change Severity to {name}</source>
        <translation>严重程度改为{name}</translation>
    </message>
    <message>
        <source>Take Position Back: {name}</source>
        <translation>撤回立场：{name}</translation>
    </message>
    <message>
        <source>No Priority: {name}</source>
        <translation>取消优先级：{name}</translation>
    </message>
    <message>
        <source>Note: {name}</source>
        <translation>批注：{name}</translation>
    </message>
    <message>
        <source>Mark {label} as Read</source>
        <translation>将 {label} 标为已审</translation>
    </message>
    <message>
        <source>Flag Words: {name}</source>
        <translation>标记文字：{name}</translation>
    </message>
</context>
<context>
    <name>SeverityMenu</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
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
        <source>Single letters and figures work while the keyboard is in the text, or in a list of cards.</source>
        <translation>单个字母和数字键在键盘焦点位于正文或卡片列表中时有效。</translation>
    </message>
    <message>
        <source>In the list of notes</source>
        <translation>在批注列表中</translation>
    </message>
    <message>
        <source>In the list of flags</source>
        <translation>在标记列表中</translation>
    </message>
</context>
<context>
    <name>SignatureNotice</name>
    <message>
        <source>Your notes and decisions are signed as “{name}”.</source>
        <translation>您的批注与决定将署名“{name}”。</translation>
    </message>
    <message>
        <source>The name stands in the review file and in exports, and tells other reviewers whose opinion it is.</source>
        <translation>署名写入审阅文件和导出文件，其他审阅人据此得知是谁的意见。</translation>
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
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>The name on your notes:</source>
        <translation>批注署名：</translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Reviewed text</source>
        <translation>审阅文本</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>其他语言</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>Of the words as they were read; a review file knows its text by it: {digest}</source>
        <translation>所读文字的摘要，审阅文件据此识别文本：{digest}</translation>
    </message>
</context>
<context>
    <name>StanceEditor</name>
    <message>
        <source>Position</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Priority ({key})</source>
        <translation>优先级（{key}）</translation>
    </message>
</context>
<context>
    <name>StanceWording</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>知悉</translation>
    </message>
    <message>
        <source>Negotiate</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>We can live with it</source>
        <translation>可以接受</translation>
    </message>
    <message>
        <source>We know of it and do nothing</source>
        <translation>知悉即可，不采取行动</translation>
    </message>
    <message>
        <source>We want other wording</source>
        <translation>要求修改措辞</translation>
    </message>
    <message>
        <source>Somebody else must decide</source>
        <translation>须由他人决定</translation>
    </message>
    <message>
        <source>We don&apos;t sign with this</source>
        <translation>不改则不签</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Should have</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>可争取</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>建议文字</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>理由说明</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>退让方案</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Edit Proposed Wording</source>
        <translation>编辑建议文字</translation>
    </message>
    <message>
        <source>Edit Rationale</source>
        <translation>编辑理由说明</translation>
    </message>
    <message>
        <source>Edit Fallback</source>
        <translation>编辑退让方案</translation>
    </message>
    <message>
        <source>Edit Internal Note</source>
        <translation>编辑内部备注</translation>
    </message>
    <message>
        <source>may leave the house</source>
        <translation>可对外</translation>
    </message>
    <message>
        <source>internal only</source>
        <translation>仅内部</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>对外</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>对内</translation>
    </message>
    <message>
        <source>What the clause should say</source>
        <translation>条款应如何表述</translation>
    </message>
    <message>
        <source>Why we ask for it, as the other side may read it</source>
        <translation>为何提出，可供对方阅读</translation>
    </message>
    <message>
        <source>What we would take in the end</source>
        <translation>最终可以接受的方案</translation>
    </message>
    <message>
        <source>What only colleagues are to know</source>
        <translation>仅供同事知悉</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of saving</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on with this agreement, and leave the other one unread</source>
        <translation>继续看本协议，不再打开另一份</translation>
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
        <source>the text announces {marks}</source>
        <translation>正文声明以{marks}提示</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>**{category}** ({clause})</source>
        <translation>**{category}**（{clause}）</translation>
    </message>
    <message>
        <source>**{category}**</source>
        <translation>**{category}**</translation>
    </message>
    <message>
        <source>- {source}: {paraphrase}</source>
        <translation>- {source}：{paraphrase}</translation>
    </message>
    <message>
        <source>- See also {sources}</source>
        <translation>- 另参见 {sources}</translation>
    </message>
    <message>
        <source>Basis:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>Mind: {reasons}</source>
        <translation>注意：{reasons}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Remove tag {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
</context>
<context>
    <name>TitleSection</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Ends in the middle of a sentence at {clause}</source>
        <translation>文本在 {clause} 处句子中断</translation>
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
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <name>WayThere</name>
    <message>
        <source>Stay Here</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Going there…</source>
        <translation>正在前往…</translation>
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
        <source>[Unverified: {doubt}]</source>
        <translation>［未核实：{doubt}］</translation>
    </message>
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
        <source>Disputed</source>
        <translation>有分歧</translation>
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
        <source>Gravest first</source>
        <translation>由重到轻</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按大类</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Marked, but nothing recognised</source>
        <translation>已标示而未识别</translation>
    </message>
    <message>
        <source>Marked by the drafter</source>
        <translation>起草方已标示</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>{name} 已保留</translation>
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
        <source>Unnamed</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>Severity: {severity}</source>
        <translation>严重程度：{severity}</translation>
    </message>
    <message>
        <source>Proposes: {words}</source>
        <translation>建议：{words}</translation>
    </message>
    <message>
        <source>{name}: {text}: {words}</source>
        <translation>{name}：{text}：{words}</translation>
    </message>
    <message>
        <source>{name}: {opinion}</source>
        <translation>{name}：{opinion}</translation>
    </message>
    <message>
        <source>Sentence changed; before: {opinion}</source>
        <translation>原句已变动；此前：{opinion}</translation>
    </message>
    <message>
        <source>{n} of {all} decided</source>
        <translation>已处理 {n} / {all}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>✓ Kept</source>
        <translation>✓ 已保留</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>已忽略：{reason}</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>未作决定</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
</context>
</TS>
