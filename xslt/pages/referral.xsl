<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="document">Referral <xsl:value-of select="referral/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <div class="dps-headline">
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:value-of select="referral/title"/></h1>
      <p class="govuk-body"><xsl:apply-templates select="referral/state" mode="tag"/></p>
    </div>
    <xsl:apply-templates select="referral" mode="steps"/>
    <div class="dps-main-aside">
      <div>
        <xsl:apply-templates select="draft"/>
        <xsl:apply-templates select="early"/>
        <xsl:apply-templates select="referral/ended_reason"/>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:if test="closing">
            <xsl:call-template name="summary">
              <xsl:with-param name="key"><xsl:choose><xsl:when test="closing/left">Bids close</xsl:when><xsl:otherwise>Bids closed</xsl:otherwise></xsl:choose></xsl:with-param>
              <xsl:with-param name="value">
                <strong><xsl:value-of select="closing/at/@text"/></strong>
                <xsl:if test="closing/left"><br/><xsl:call-template name="count"><xsl:with-param name="of" select="closing/left"/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</xsl:if>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
          <xsl:apply-templates select="referral" mode="terms"/>
          <xsl:if test="referral/reason_name">
            <xsl:call-template name="summary">
              <xsl:with-param name="key">Why it is needed</xsl:with-param>
              <xsl:with-param name="value"><xsl:value-of select="referral/reason_name"/></xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="." mode="brief"/>
        <xsl:apply-templates select="." mode="marked"/>
        <xsl:if test="count(deadline) > 1"><xsl:call-template name="deadlines"/></xsl:if>
      </div>
      <aside class="dps-aside" aria-label="What to do">
        <xsl:apply-templates select="referral" mode="acts"/>
        <xsl:apply-templates select="progress"/>
        <xsl:if test="declined">
          <section>
            <h2 class="govuk-heading-s">Will not bid</h2>
            <ul class="govuk-list dps-small">
              <xsl:for-each select="declined">
                <li><strong><xsl:value-of select="establishment"/></strong>: <xsl:value-of select="reason"/><xsl:if test="note">. “<xsl:value-of select="note"/>”</xsl:if></li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:if>
        <xsl:if test="referral/home = 1 and referral/state != 'draft' and /page/frame/who/role[@word = 'broker' or @word = 'contracts']">
          <section class="dps-noprint">
            <h2 class="govuk-heading-s">Personal data</h2>
            <p class="govuk-body dps-small">When nobody needs to know any more who this is about: <a class="govuk-link" href="/referrals/{referral/id}/erase">erase who the child is</a>. It cannot be undone.</p>
          </section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>

  <!-- A draft: what is lacking comes first. -->
  <xsl:template match="draft">
    <div class="dps-box">
      <xsl:choose>
        <xsl:when test="lack">
          <h2 class="govuk-heading-s"><xsl:call-template name="count"><xsl:with-param name="of" select="count(lack)"/><xsl:with-param name="one">thing</xsl:with-param></xsl:call-template> to do before you can publish</h2>
          <ul class="govuk-list govuk-list--bullet dps-small"><xsl:apply-templates select="lack" mode="item"/></ul>
        </xsl:when>
        <xsl:otherwise>
          <h2 class="govuk-heading-s">Nothing is missing</h2>
          <p class="govuk-body dps-small"><xsl:value-of select="invited"/> will be invited. <xsl:if test="../referral/act = 'publish'"><a class="govuk-link" href="/referrals/{../referral/id}/publish">Check and publish</a></xsl:if></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="referral/ended_reason">
    <xsl:call-template name="inset">
      <xsl:with-param name="text"><strong><xsl:apply-templates select="../state" mode="words"/>, <xsl:value-of select="../ended_at/@text"/>.</strong><xsl:text> </xsl:text><xsl:value-of select="."/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Only acts that are open are drawn; the one that comes next is a button. -->
  <xsl:template match="referral" mode="acts">
    <section class="dps-noprint">
      <h2 class="govuk-heading-m">What to do</h2>
      <xsl:choose>
        <xsl:when test="act = 'open'"><xsl:call-template name="next"><xsl:with-param name="path">open</xsl:with-param><xsl:with-param name="label">Open the bids</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'close'"><xsl:call-template name="next"><xsl:with-param name="path">close</xsl:with-param><xsl:with-param name="label">Close without an award</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'name' or act = 'score'"><xsl:call-template name="next"><xsl:with-param name="path">marking</xsl:with-param><xsl:with-param name="label">Go to marking</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'choose'"><xsl:call-template name="next"><xsl:with-param name="path">choice</xsl:with-param><xsl:with-param name="label">Record the family’s choice</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="../progress/award"><xsl:call-template name="button"><xsl:with-param name="href" select="concat('/awards/', ../progress/award)"/><xsl:with-param name="text">Go to the award</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'mark'"><xsl:call-template name="button"><xsl:with-param name="href">/marking</xsl:with-param><xsl:with-param name="text">Go to your marking</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'award' or act = 'offer'"><xsl:call-template name="next"><xsl:with-param name="path">result</xsl:with-param><xsl:with-param name="label">Go to the result</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="state = 'published'"><p class="govuk-body dps-small">Nothing until bids close. Nobody can read a bid before then.</p></xsl:when>
        <xsl:when test="act = 'publish' and ../draft/lack[@step]"><xsl:call-template name="next"><xsl:with-param name="path" select="../draft/lack[@step][1]/@step"/><xsl:with-param name="label">Go on with the draft</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:when test="act = 'publish'"><xsl:call-template name="next"><xsl:with-param name="path">publish</xsl:with-param><xsl:with-param name="label">Check and publish</xsl:with-param></xsl:call-template></xsl:when>
        <xsl:otherwise><p class="govuk-body dps-small">Nothing for you.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="act = 'extend'"><p class="govuk-body dps-small"><a class="govuk-link" href="/referrals/{id}/extend">Move the deadline or widen the limit</a></p></xsl:if>
      <xsl:if test="act = 'withdraw'">
        <p class="govuk-body dps-small"><a class="govuk-link" href="/referrals/{id}/withdraw"><xsl:choose><xsl:when test="state = 'draft'">Throw this draft away</xsl:when><xsl:otherwise>Withdraw this referral</xsl:otherwise></xsl:choose></a></p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="next">
    <xsl:param name="path"/>
    <xsl:param name="label"/>
    <xsl:call-template name="button">
      <xsl:with-param name="href" select="concat('/referrals/', id, '/', $path)"/>
      <xsl:with-param name="text" select="string($label)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="progress">
    <section>
      <h2 class="govuk-heading-s">How it stands</h2>
      <ul class="govuk-list dps-small">
        <li>Invited: <xsl:value-of select="invited"/></li>
        <li>Not invited: <xsl:value-of select="left_out"/>. <a class="govuk-link" href="/referrals/{../referral/id}/invite">Who and why</a></li>
        <li>Have looked at it: <xsl:value-of select="seen"/></li>
        <li>Will not bid: <xsl:value-of select="declined"/></li>
        <xsl:if test="opened_at"><li>Bids opened <xsl:value-of select="opened_at/@text"/>: <xsl:value-of select="bids"/></li></xsl:if>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="deadlines">
    <xsl:call-template name="table">
      <xsl:with-param name="id">deadlines</xsl:with-param>
      <xsl:with-param name="caption">Deadlines it has had</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Closes</th><th scope="col">Limit</th><th scope="col">Why</th><th scope="col">Set</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="deadline">
          <tr>
            <th scope="row"><xsl:value-of select="closes_at/@text"/></th>
            <td><xsl:choose><xsl:when test="radius"><xsl:value-of select="radius/@text"/> miles</xsl:when><xsl:otherwise>None</xsl:otherwise></xsl:choose></td>
            <td><xsl:value-of select="reason"/></td>
            <td><xsl:value-of select="made_at/@text"/><xsl:if test="person">, <xsl:value-of select="person"/></xsl:if></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
