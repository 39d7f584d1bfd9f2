<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/money.xsl"/>

  <xsl:template match="page" mode="title">Agreement <xsl:value-of select="agreement/number"/></xsl:template>

  <xsl:template match="page" mode="document">Individual placement agreement <xsl:value-of select="agreement/number"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/agreements</xsl:with-param><xsl:with-param name="label">Agreements</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="agreement/number"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">Individual placement agreement <xsl:value-of select="agreement/number"/></span>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="agreement/state = 'draft'">A draft: not sent to the provider yet</xsl:when>
        <xsl:when test="agreement/state = 'issued' and frame/who/provider and agreement/provider_signed_at">You have accepted; the council has not yet</xsl:when>
        <xsl:when test="agreement/state = 'issued' and frame/who/provider and agreement/authority_signed_at">The council has accepted; you have not yet</xsl:when>
        <xsl:when test="agreement/state = 'issued' and frame/who/provider">Waiting for you and the council to accept</xsl:when>
        <xsl:when test="agreement/state = 'issued' and agreement/provider_signed_at">The provider has accepted; the council has not yet</xsl:when>
        <xsl:when test="agreement/state = 'issued' and agreement/authority_signed_at">The council has accepted; the provider has not yet</xsl:when>
        <xsl:when test="agreement/state = 'issued'">Waiting for both sides to accept</xsl:when>
        <xsl:when test="agreement/state = 'active'">Concluded on <xsl:value-of select="agreement/signed_on/@text"/></xsl:when>
        <xsl:when test="agreement/state = 'refused'">Declined</xsl:when>
        <xsl:otherwise>Ended</xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:if test="agreement/refused_reason">
      <xsl:call-template name="inset">
        <xsl:with-param name="text"><xsl:value-of select="agreement/refused_by"/>, <xsl:value-of select="agreement/refused_at/@text"/>: <xsl:value-of select="agreement/refused_reason"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Between whom</h2>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary"><xsl:with-param name="key">Council</xsl:with-param><xsl:with-param name="value" select="string(agreement/authority_name)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Provider</xsl:with-param><xsl:with-param name="value" select="string(agreement/provider_name)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Establishment</xsl:with-param><xsl:with-param name="value" select="string(agreement/establishment)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Under</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="agreement/system_name"/>, <xsl:value-of select="agreement/category"/>, referral <xsl:value-of select="agreement/reference"/></xsl:with-param></xsl:call-template>
          <xsl:if test="child">
            <xsl:call-template name="summary">
              <xsl:with-param name="key">For</xsl:with-param>
              <xsl:with-param name="value">
                <xsl:choose><xsl:when test="child/name"><xsl:value-of select="child/name"/><xsl:if test="child/born_on">, born <xsl:value-of select="child/born_on/@text"/></xsl:if></xsl:when><xsl:otherwise>a child of <xsl:value-of select="child/age"/></xsl:otherwise></xsl:choose>
                <xsl:if test="child/case_reference"><br/>Case <xsl:value-of select="child/case_reference"/></xsl:if>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param></xsl:call-template>
        <h2 class="govuk-heading-m">Term and price</h2>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary"><xsl:with-param name="key">From</xsl:with-param><xsl:with-param name="value" select="string(agreement/starts_on/@text)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">To</xsl:with-param><xsl:with-param name="value" select="string(agreement/ends_on/@text)"/></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Price</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="agreement/price/@text"/><xsl:apply-templates select="agreement/unit" mode="a-unit"/>, of which <xsl:value-of select="agreement/needs_price/@text"/> for this child’s needs</xsl:with-param></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Paid periods</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="agreement/periods"/><xsl:text> </xsl:text><xsl:value-of select="agreement/unit"/>s</xsl:with-param></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Whole-life value, without VAT</xsl:with-param><xsl:with-param name="value" select="string(agreement/value/@text)"/></xsl:call-template>
        </xsl:with-param></xsl:call-template>
        <xsl:call-template name="why"><xsl:with-param name="of">whole core discount</xsl:with-param><xsl:with-param name="referral" select="agreement/referral"/></xsl:call-template>
        <xsl:if test="cost">
          <xsl:call-template name="table">
            <xsl:with-param name="id">costs</xsl:with-param>
            <xsl:with-param name="caption">Core cost, before any discount</xsl:with-param>
            <xsl:with-param name="look">small</xsl:with-param>
            <xsl:with-param name="body"><xsl:for-each select="cost"><tr><th scope="row"><xsl:value-of select="name"/></th><td class="dps-number"><xsl:value-of select="amount/@text"/></td></tr></xsl:for-each></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="outcome">
          <h2 class="govuk-heading-m">Outcomes</h2>
          <ol class="govuk-list govuk-list--number">
            <xsl:for-each select="outcome"><li><xsl:value-of select="text"/>, by <xsl:value-of select="due_on/@text"/></li></xsl:for-each>
          </ol>
        </xsl:if>
        <h2 class="govuk-heading-m">Acceptance</h2>
        <xsl:call-template name="summary-list"><xsl:with-param name="rows">
          <xsl:call-template name="summary"><xsl:with-param name="key">Issued</xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="agreement/issued_at"><xsl:value-of select="agreement/issued_at/@text"/></xsl:when><xsl:otherwise>Not yet</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Provider</xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="agreement/provider_signed_at"><xsl:value-of select="agreement/provider_signed_by"/>, <xsl:value-of select="agreement/provider_signed_at/@text"/></xsl:when><xsl:otherwise>Not yet</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
          <xsl:call-template name="summary"><xsl:with-param name="key">Council</xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="agreement/authority_signed_at"><xsl:value-of select="agreement/authority_signed_by"/>, <xsl:value-of select="agreement/authority_signed_at/@text"/></xsl:when><xsl:otherwise>Not yet</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
        </xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="form[@name = 'issue']"><xsl:with-param name="button">Send to the provider</xsl:with-param></xsl:apply-templates>
        <xsl:if test="form[@name = 'accept']">
          <p class="govuk-body">Accepting binds <xsl:value-of select="frame/who/body"/>. The second acceptance concludes the contract.</p>
          <xsl:apply-templates select="form[@name = 'accept']"><xsl:with-param name="button">Accept the agreement</xsl:with-param></xsl:apply-templates>
        </xsl:if>
        <xsl:if test="form[@name = 'decline']">
          <xsl:call-template name="details">
            <xsl:with-param name="open" select="form[@name = 'decline']/field/error"/>
            <xsl:with-param name="summary">Decline instead</xsl:with-param>
            <xsl:with-param name="body"><xsl:apply-templates select="form[@name = 'decline']"><xsl:with-param name="button">Decline the agreement</xsl:with-param></xsl:apply-templates></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
