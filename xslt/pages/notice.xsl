<?xml version="1.0" encoding="utf-8"?>
<!-- Failed checks first, each with where it is mended; what is included; a preview; then the three steps. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/late.xsl"/>

  <xsl:template match="page" mode="title">Notice: <xsl:value-of select="notice/title"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/notices</xsl:with-param><xsl:with-param name="label">Notices</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="notice/title"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">
      <xsl:choose>
        <xsl:when test="notice/form = 'CF'">Contracts Finder award notice</xsl:when>
        <xsl:otherwise>Award notice, form <xsl:value-of select="notice/form"/><xsl:if test="notice/due_on">, due by <xsl:value-of select="notice/due_on/@text"/></xsl:if></xsl:otherwise>
      </xsl:choose>
    </span>
    <h1 class="govuk-heading-l">
      <xsl:variable name="wrong" select="count(mistake[warning = 0])"/>
      <xsl:choose>
        <xsl:when test="notice/state = 'published'">Published as <xsl:value-of select="notice/publication"/></xsl:when>
        <xsl:when test="notice/state = 'sent'">Sent: record its number when it is published</xsl:when>
        <xsl:when test="notice/state = 'released'">Released: download it and send it</xsl:when>
        <xsl:when test="notice/state = 'checked'">Checked: a second officer releases it</xsl:when>
        <xsl:when test="notice/state = 'rejected'">Rejected by the journal</xsl:when>
        <xsl:when test="$wrong = 1">One check fails</xsl:when>
        <xsl:when test="$wrong > 1"><xsl:value-of select="$wrong"/> checks fail</xsl:when>
        <xsl:otherwise>Every check passes</xsl:otherwise>
      </xsl:choose>
    </h1>
    <p class="govuk-body"><xsl:value-of select="notice/title"/>. <xsl:call-template name="count"><xsl:with-param name="of" select="count(item)"/><xsl:with-param name="one">award</xsl:with-param></xsl:call-template>, <xsl:value-of select="notice/total/@text"/> in all.</p>
    <xsl:call-template name="why"><xsl:with-param name="of">notice</xsl:with-param></xsl:call-template>

    <xsl:if test="mistake">
      <section aria-labelledby="checks">
        <xsl:attribute name="class">dps-box<xsl:if test="mistake[warning = 0]"> dps-box--warn</xsl:if></xsl:attribute>
        <h2 class="govuk-heading-s" id="checks">What the checks found</h2>
        <ul class="govuk-list govuk-list--bullet">
          <xsl:apply-templates select="mistake"/>
        </ul>
      </section>
    </xsl:if>

    <xsl:if test="notice/state = 'draft' and (notice/over = 0 or form[@name = 'take'])">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">
          <xsl:if test="notice/over = 0"><p class="govuk-body">The quarter is not over. The list is settled when it is, so that no award of its last days is published late.</p></xsl:if>
          <xsl:if test="form[@name = 'take']">
            <p class="govuk-body"><xsl:call-template name="count"><xsl:with-param name="of" select="notice/waiting"/><xsl:with-param name="one">award</xsl:with-param></xsl:call-template> of the quarter or earlier <xsl:choose><xsl:when test="notice/waiting = 1">is</xsl:when><xsl:otherwise>are</xsl:otherwise></xsl:choose> in no notice yet.</p>
            <xsl:apply-templates select="form[@name = 'take']"><xsl:with-param name="button">Take into this notice</xsl:with-param></xsl:apply-templates>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>

    <xsl:if test="form[@name = 'check' or @name = 'release' or @name = 'sent' or @name = 'published'] or second_wanted or notice/state = 'released' or notice/state = 'sent'">
      <div class="dps-box">
        <h2 class="govuk-heading-s">Next step</h2>
        <xsl:apply-templates select="form[@name = 'check']"><xsl:with-param name="button">Settle the list and ask for release</xsl:with-param></xsl:apply-templates>
        <xsl:if test="second_wanted"><p class="govuk-body">You settled this notice, so somebody else must release it.</p></xsl:if>
        <xsl:if test="form[@name = 'release']"><p class="govuk-body">Releasing writes the XML with today as the day of dispatch, and a Contracts Finder notice for each award above the threshold.</p></xsl:if>
        <xsl:apply-templates select="form[@name = 'release']"><xsl:with-param name="button">Release</xsl:with-param></xsl:apply-templates>
        <xsl:if test="notice/digest">
          <p class="govuk-body"><a class="govuk-link" href="/notices/{notice/id}/xml">Download the XML</a>
            <xsl:choose>
              <xsl:when test="notice/checked_against_schema = 1">, checked against the official schema</xsl:when>
              <xsl:otherwise>. It was not checked against the official schema: set <code>[service] schemas</code> to the folder that holds it</xsl:otherwise>
            </xsl:choose>.</p>
        </xsl:if>
        <xsl:apply-templates select="form[@name = 'sent']"><xsl:with-param name="button">I have sent it</xsl:with-param></xsl:apply-templates>
        <xsl:apply-templates select="form[@name = 'published']"><xsl:with-param name="button">Record publication</xsl:with-param></xsl:apply-templates>
      </div>
    </xsl:if>

    <xsl:apply-templates select="." mode="late"/>
    <xsl:call-template name="table">
      <xsl:with-param name="id">items</xsl:with-param>
      <xsl:with-param name="caption">Included: <xsl:value-of select="count(item)"/></xsl:with-param>
      <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Contract</th><th scope="col">Contractor</th><th scope="col">Concluded</th><th scope="col" class="dps-number">Tenders</th><th scope="col" class="dps-number">Value</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="item">
          <tr>
            <th scope="row"><a class="govuk-link" href="/agreements/{agreement}"><xsl:value-of select="number"/></a><br/><span class="dps-quiet"><xsl:value-of select="category"/></span>
              <xsl:apply-templates select="." mode="late"/>
              <xsl:if test="withheld"><br/><xsl:call-template name="tag"><xsl:with-param name="colour">grey</xsl:with-param><xsl:with-param name="text">Details withheld</xsl:with-param></xsl:call-template><br/><span class="dps-quiet"><xsl:value-of select="withheld"/></span></xsl:if>
            </th>
            <td data-label="Contractor"><div><xsl:value-of select="contractor"/><xsl:if test="sme = 1"><br/><span class="dps-quiet">SME</span></xsl:if><xsl:if test="vcse = 1"><br/><span class="dps-quiet">Voluntary sector</span></xsl:if></div></td>
            <td data-label="Concluded"><xsl:value-of select="signed_on/@text"/></td>
            <td class="dps-number" data-label="Tenders"><xsl:value-of select="concat(tenders, ', ', tenders_sme, ' by SMEs')"/></td>
            <td class="dps-number" data-label="Value"><xsl:value-of select="value/@text"/></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>

    <xsl:if test="form[@name = 'withhold']">
      <xsl:call-template name="details">
        <xsl:with-param name="open" select="form[@name = 'withhold']/field/error"/>
        <xsl:with-param name="summary">Withhold the details of an award</xsl:with-param>
        <xsl:with-param name="body">
          <p class="govuk-body">Where category, day, town and price together could single out a child, the award is counted and its details are left out.</p>
          <xsl:apply-templates select="form[@name = 'withhold']"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>

    <xsl:if test="sibling">
      <xsl:call-template name="table">
        <xsl:with-param name="id">siblings</xsl:with-param>
        <xsl:with-param name="caption">On Contracts Finder, one notice an award</xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="sibling">
            <tr><th scope="row"><a class="govuk-link" href="/notices/{id}"><xsl:value-of select="title"/></a></th><td><xsl:apply-templates select="state" mode="plain"/></td><td class="dps-number"><xsl:value-of select="value/@text"/></td></tr>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>

    <h2 class="govuk-heading-m">How it <xsl:choose><xsl:when test="notice/state = 'published'">reads</xsl:when><xsl:otherwise>will read</xsl:otherwise></xsl:choose></h2>
    <xsl:call-template name="inset">
      <xsl:with-param name="text">
        <h3 class="govuk-heading-s"><xsl:value-of select="notice/title"/></h3>
        <p class="govuk-body"><strong>Buyer:</strong><xsl:text> </xsl:text><xsl:value-of select="notice/name"/>, <xsl:value-of select="notice/town"/>, <xsl:value-of select="notice/email"/><xsl:if test="partner">, with <xsl:for-each select="partner"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="name"/></xsl:for-each></xsl:if></p>
        <p class="govuk-body"><strong>Bought:</strong><xsl:text> </xsl:text><xsl:value-of select="notice/cpv"/>, <xsl:value-of select="notice/cpv_name"/>. <xsl:value-of select="notice/summary"/></p>
        <p class="govuk-body"><strong>How it works:</strong><xsl:text> </xsl:text><xsl:value-of select="notice/features_text"/></p>
        <p class="govuk-body"><strong>The call:</strong><xsl:text> </xsl:text><xsl:value-of select="notice/call"/></p>
        <xsl:if test="lot"><p class="govuk-body"><strong>Lots:</strong><xsl:text> </xsl:text><xsl:for-each select="lot"><xsl:if test="position() > 1">; </xsl:if><xsl:value-of select="number"/><xsl:text> </xsl:text><xsl:value-of select="name"/></xsl:for-each></p></xsl:if>
        <ol class="govuk-list govuk-list--number">
          <xsl:for-each select="item[not(withheld)]">
            <li><xsl:value-of select="title"/>: concluded <xsl:value-of select="signed_on/@text"/> with <xsl:value-of select="contractor"/>, <xsl:value-of select="town"/>, for <xsl:value-of select="value/@text"/>; <xsl:call-template name="count"><xsl:with-param name="of" select="tenders"/><xsl:with-param name="one">tender</xsl:with-param></xsl:call-template>.</li>
          </xsl:for-each>
        </ol>
        <xsl:if test="item[withheld]"><p class="govuk-body"><xsl:value-of select="count(item[withheld])"/> further, details withheld under regulation 50(6).</p></xsl:if>
      </xsl:with-param>
    </xsl:call-template>

    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:if test="notice/number"><xsl:call-template name="summary"><xsl:with-param name="key">Our number (NO_DOC_EXT)</xsl:with-param><xsl:with-param name="value" select="string(notice/number)"/></xsl:call-template></xsl:if>
      <xsl:call-template name="summary"><xsl:with-param name="key">Drafted by</xsl:with-param><xsl:with-param name="value" select="string(notice/made_by_name)"/></xsl:call-template>
      <xsl:if test="notice/approved_by_name"><xsl:call-template name="summary"><xsl:with-param name="key">Released by</xsl:with-param><xsl:with-param name="value" select="string(notice/approved_by_name)"/></xsl:call-template></xsl:if>
      <xsl:if test="notice/dispatched_on"><xsl:call-template name="summary"><xsl:with-param name="key">Dispatch</xsl:with-param><xsl:with-param name="value" select="string(notice/dispatched_on/@text)"/></xsl:call-template></xsl:if>
      <xsl:if test="notice/publication"><xsl:call-template name="summary"><xsl:with-param name="key">Published</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="notice/publication"/><xsl:if test="notice/publication_oj"> (<xsl:value-of select="notice/publication_oj"/>)</xsl:if>, <xsl:value-of select="notice/published_on/@text"/></xsl:with-param></xsl:call-template></xsl:if>
    </xsl:with-param></xsl:call-template>
    <div class="govuk-button-group dps-noprint">
      <xsl:if test="form[@name = 'reopen']"><xsl:call-template name="act"><xsl:with-param name="action" select="form[@name = 'reopen']/@action"/><xsl:with-param name="label">Change it again</xsl:with-param><xsl:with-param name="look">secondary</xsl:with-param></xsl:call-template></xsl:if>
      <xsl:if test="form[@name = 'rejected']"><xsl:call-template name="act"><xsl:with-param name="action" select="form[@name = 'rejected']/@action"/><xsl:with-param name="label">The journal rejected it</xsl:with-param><xsl:with-param name="look">warning</xsl:with-param></xsl:call-template></xsl:if>
    </div>
  </xsl:template>

  <!-- A check that failed: the award, what is wrong, where it is mended. -->
  <xsl:template match="mistake">
    <li>
      <xsl:if test="warning = 1"><strong>Look again: </strong></xsl:if>
      <xsl:if test="award"><xsl:value-of select="award"/>: </xsl:if>
      <xsl:if test="field"><xsl:value-of select="translate(field, '_', ' ')"/><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="fault"/>.
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="path and (mend = 'system' or mend = 'category') and field != 'parent'">It is in <a class="govuk-link" href="{path}">the system’s description<span class="govuk-visually-hidden">: <xsl:value-of select="field"/></span></a>: change the file and import it again.</xsl:when>
        <xsl:when test="path and mend = 'authority'">It is in <a class="govuk-link" href="{path}">your council’s own details<span class="govuk-visually-hidden">: <xsl:value-of select="field"/></span></a>.</xsl:when>
        <xsl:when test="path"><a class="govuk-link" href="{path}">Mend the <xsl:value-of select="mend"/><span class="govuk-visually-hidden"> of <xsl:value-of select="award"/><xsl:text> </xsl:text><xsl:value-of select="field"/></span></a></xsl:when>
        <xsl:when test="mend = 'setting'">It is a setting: tell whoever runs this service.</xsl:when>
        <xsl:when test="mend = 'authority'">It is in the council’s own details: tell its procurement officers, or the administrator.</xsl:when>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="fault">
    <xsl:choose>
      <xsl:when test=". = 'missing'">is missing</xsl:when>
      <xsl:when test=". = 'too_long'">is too long for the form</xsl:when>
      <xsl:when test=". = 'malformed'">is not written as the form wants it</xsl:when>
      <xsl:when test=". = 'placeholder'">still holds a placeholder</xsl:when>
      <xsl:when test=". = 'personal'">could be about a child</xsl:when>
      <xsl:when test=". = 'not_template'">is not “category, contract number”</xsl:when>
      <xsl:when test=". = 'repeated'">stands twice in the notice</xsl:when>
      <xsl:when test=". = 'gap'">leaves a gap in the numbering</xsl:when>
      <xsl:when test=". = 'undeclared'">is a lot the notice does not describe</xsl:when>
      <xsl:when test=". = 'count'">must be 1 to 999 tenders, and no fewer than by SMEs</xsl:when>
      <xsl:when test=". = 'count_sme'">counts no SME although one won</xsl:when>
      <xsl:when test=". = 'count_other'">counts only SMEs although none won</xsl:when>
      <xsl:when test=". = 'no_day'">has no day of conclusion</xsl:when>
      <xsl:when test=". = 'after_dispatch'">was concluded after the notice was sent</xsl:when>
      <xsl:when test=". = 'other_quarter'">belongs to another quarter</xsl:when>
      <xsl:when test=". = 'no_value'">is no value above zero</xsl:when>
      <xsl:when test=". = 'total'">is not the sum of the awards</xsl:when>
      <xsl:when test=". = 'number_of_items'">is not the number of awards selected</xsl:when>
      <xsl:when test=". = 'foreign_area'">is a region of another country</xsl:when>
      <xsl:otherwise>repeats the title</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
